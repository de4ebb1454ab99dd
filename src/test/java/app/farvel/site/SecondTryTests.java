package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

class SecondTryTests {

    private final RequestMappingHandlerAdapter handlers = mock();
    private final SecondTry tries = new SecondTry(handlers);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void findsWhatTheWinnerMade() throws Exception {
        var page = new ModelAndView("redirect:/contacts/1");
        when(handlers.handle(any(), any(), any()))
                .thenThrow(new DuplicateKeyException("taken"))
                .thenReturn(page);

        assertThat(tries.handle(request("POST"), response, this)).isSameAs(page);
    }

    @Test
    void givesUpWhatIsNoRace() throws Exception {
        when(handlers.handle(any(), any(), any())).thenThrow(new OptimisticLockingFailureException("always"));

        assertThatThrownBy(() -> tries.handle(request("POST"), response, this))
                .isInstanceOf(OptimisticLockingFailureException.class);
        verify(handlers, times(3)).handle(any(), any(), any());
    }

    @Test
    void leavesAloneWhatOnlyLooks() throws Exception {
        when(handlers.handle(any(), any(), any())).thenThrow(new DuplicateKeyException("taken"));

        assertThatThrownBy(() -> tries.handle(request("GET"), response, this))
                .isInstanceOf(DuplicateKeyException.class);
        verify(handlers, times(1)).handle(any(), any(), any());
    }

    @Test
    void addsNothingToAnAnswerThatIsOnItsWay() throws Exception {
        when(handlers.handle(any(), any(), any())).thenThrow(new DuplicateKeyException("taken"));
        response.setCommitted(true);

        assertThatThrownBy(() -> tries.handle(request("POST"), response, this))
                .isInstanceOf(DuplicateKeyException.class);
        verify(handlers, times(1)).handle(any(), any(), any());
    }

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/contacts");
    }
}
