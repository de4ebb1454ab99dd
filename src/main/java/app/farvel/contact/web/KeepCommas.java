package app.farvel.contact.web;

import java.util.List;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Without this a list's only value would be taken apart at its commas. */
@ControllerAdvice(
        assignableTypes = {
            ContactFormController.class,
            ContactController.class,
            InteractionController.class,
            LogController.class
        })
class KeepCommas {

    @InitBinder("form")
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
    }
}
