package app.farvel.account.web;

import app.farvel.account.ShownCodes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that shows fresh recovery codes: to write down, print or save. */
@Controller
class RecoveryCodesController {

    @GetMapping("/recovery-codes")
    String show(HttpServletRequest request, Model model) {
        var codes = ShownCodes.of(request);
        if (codes.isEmpty()) return "redirect:/";
        model.addAttribute("codes", codes);
        return "account/codes";
    }

    @GetMapping("/recovery-codes.txt")
    ResponseEntity<String> save(HttpServletRequest request) {
        var file = ContentDisposition.attachment().filename("farvel-recovery-codes.txt");
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.build().toString())
                .body(String.join("\n", ShownCodes.of(request)) + "\n");
    }

    @PostMapping("/recovery-codes")
    String kept(HttpServletRequest request) {
        ShownCodes.forget(request);
        return "redirect:/";
    }
}
