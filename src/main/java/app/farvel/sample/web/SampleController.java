package app.farvel.sample.web;

import app.farvel.account.Account;
import app.farvel.sample.SampleService;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click adds the sample, one removes it. */
@Controller
class SampleController {

    private final SampleService samples;
    private final Clock clock;

    SampleController(SampleService samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @PostMapping("/sample")
    String add(Account me, RedirectAttributes flash) {
        var now = clock.instant();
        samples.add(me, me.today(now), now);
        return today("sample.added", flash);
    }

    @PostMapping("/sample/remove")
    String remove(RedirectAttributes flash) {
        samples.remove();
        return today("sample.removed", flash);
    }

    private static String today(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/";
    }
}
