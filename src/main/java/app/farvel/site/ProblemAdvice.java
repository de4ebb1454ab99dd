package app.farvel.site;

import app.farvel.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the expected troubles of handlers mean to a browser. The pages are in templates/error. */
@ControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    void notFound(NotFound problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Somebody else was quicker, or holds what this needs and does not let go. */
    @ExceptionHandler({ConcurrencyFailureException.class, QueryTimeoutException.class})
    void changedMeanwhile(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** An id nobody can have is not found; anything else that cannot be read is a bad request. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException problem, HttpServletResponse response) throws IOException {
        var isPath = problem.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((isPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }
}
