package app.farvel.site;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** A form is filled from its fields alone. Spring would also take a request header that is named like a field. */
@ControllerAdvice
class FormFields {

    @InitBinder
    void leaveHeadersOut(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder fields) fields.setHeaderPredicate(header -> false);
    }
}
