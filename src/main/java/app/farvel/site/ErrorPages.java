package app.farvel.site;

import app.farvel.shared.NotFound;
import jakarta.servlet.RequestDispatcher;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every error gets a page in the frame, whatever the browser said it would accept. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> OWN_PAGE = Set.of(400, 403, 404, 405, 409, 413, 500, 503);

    @RequestMapping("/error")
    String page(
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer status) {
        if (status == null) throw new NotFound("Page", "/error");
        return OWN_PAGE.contains(status) ? "error/" + status : "error";
    }
}
