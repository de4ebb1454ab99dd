package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.ContractService;
import app.farvel.contract.DocumentRefused;
import app.farvel.contract.DocumentRefused.Reason;
import app.farvel.contract.DocumentService;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contract's documents: in, out, and away. */
@Controller
class DocumentController {

    private final ContractService contracts;
    private final DocumentService documents;
    private final ContractPages pages;
    private final Clock clock;

    DocumentController(ContractService contracts, DocumentService documents, ContractPages pages, Clock clock) {
        this.contracts = contracts;
        this.documents = documents;
        this.pages = pages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "contracts";
    }

    /** @param formId made with the empty form, so that sending it twice keeps one document */
    @PostMapping("/contracts/{contractId}/documents")
    String add(
            @PathVariable UUID contractId,
            @RequestParam(defaultValue = "") String formId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Account me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        contracts.get(contractId);
        try {
            keep(contractId, Typed.id(formId).orElseGet(NewId::next), file);
        } catch (DocumentRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.reason().id());
            return pages.fill(model, contractId, me);
        }
        flash.addFlashAttribute("notice", "contract.document.added");
        return "redirect:/contracts/" + contractId + "#documents";
    }

    /** What is too large is not even read. */
    private void keep(UUID contractId, UUID id, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) throw new DocumentRefused(Reason.EMPTY);
        if (file.getSize() > DocumentService.LARGEST) throw new DocumentRefused(Reason.TOO_LARGE);
        var name = file.getOriginalFilename();
        documents.add(contractId, id, name == null ? "" : name, file.getBytes(), clock.instant());
    }

    /** Always as a file to save, never shown within our pages. */
    @GetMapping("/contracts/{contractId}/documents/{documentId}")
    ResponseEntity<byte[]> download(@PathVariable UUID contractId, @PathVariable UUID documentId) {
        var file = documents.content(contractId, documentId);
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    @PostMapping("/contracts/{contractId}/documents/{documentId}/trash")
    String trash(@PathVariable UUID contractId, @PathVariable UUID documentId, RedirectAttributes flash) {
        documents.trash(contractId, documentId, clock.instant());
        flash.addFlashAttribute("notice", "contract.document.trashed");
        flash.addFlashAttribute("noticeUndo", at(contractId) + "/" + documentId + "/restore");
        return "redirect:/contracts/" + contractId;
    }

    @PostMapping("/contracts/{contractId}/documents/{documentId}/restore")
    String restore(@PathVariable UUID contractId, @PathVariable UUID documentId, RedirectAttributes flash) {
        documents.restore(contractId, documentId);
        flash.addFlashAttribute("notice", "contract.document.restored");
        return "redirect:/contracts/" + contractId;
    }

    @PostMapping("/contracts/{contractId}/documents/erase")
    String erase(@PathVariable UUID contractId, RedirectAttributes flash) {
        documents.eraseTrashed(contractId);
        flash.addFlashAttribute("notice", "contract.document.erased");
        return "redirect:/contracts/" + contractId + "#documents";
    }

    private static String at(UUID contractId) {
        return "/contracts/" + contractId + "/documents";
    }
}
