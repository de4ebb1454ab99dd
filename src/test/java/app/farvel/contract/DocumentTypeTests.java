package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTests {

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 x', contract.pdf, PDF",
        "'%PDF-1.7 x', contract, PDF",
        "'%PDF-1.7 x', photo.png, PDF",
        "'Ninety days of notice.', notes.txt, TEXT",
        "'Nitti dagers oppsigelse på norsk.', notes, TEXT",
        "'Return-Path: <a@b.no>', mail.eml, EMAIL",
        "'From: a@b.no', mail.eml, EMAIL",
        "'Date: Mon, 23 Nov 2026 10:00:00 +0100', mail.eml, EMAIL",
        "'MIME-Version: 1.0', mail.eml, EMAIL",
    })
    void tellsByTheContent(String content, String name, DocumentType type) {
        assertThat(DocumentType.of(content.getBytes(StandardCharsets.UTF_8), name))
                .contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE html><html><script>alert(1)</script></html>', contract.pdf",
        "'<html><body>x</body></html>', contract.txt",
        "'alert(1)', x.html",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>', logo.png",
        "'MZ\u0090\u0000\u0003', setup.pdf",
        "'#!/bin/sh', run.sh",
        "'PK\u0003\u0004', archive.zip",
        "'PK\u0003\u0004', contract.pdf",
    })
    void takesNothingElse(String content, String name) {
        assertThat(DocumentType.of(content.getBytes(StandardCharsets.ISO_8859_1), name))
                .isEmpty();
    }

    @Test
    void knowsPictures() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};

        assertThat(DocumentType.of(png, "page.txt")).contains(DocumentType.PNG);
        assertThat(DocumentType.of(jpeg, "page.jpg")).contains(DocumentType.JPEG);
    }

    @Test
    void knowsNoOfficeFileByItsNameAlone() {
        var type = DocumentType.of("hello".getBytes(StandardCharsets.UTF_8), "contract.docx");

        assertThat(type).contains(DocumentType.TEXT);
        assertThat(DocumentType.TEXT.fit("contract.docx")).isEqualTo("contract.docx.txt");
    }

    @Test
    void addsTheEndingThatFits() {
        assertThat(DocumentType.PDF.fit("setup.exe")).isEqualTo("setup.exe.pdf");
        assertThat(DocumentType.JPEG.fit("Page.JPEG")).isEqualTo("Page.JPEG");
    }
}
