package io.yuanhui.statistics.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is inside decides. */
class ContentCheckTest {

  @TempDir Path directory;

  @Test
  void each_kind_is_told_by_its_content() {
    assertEquals(FileType.PDF, type(SampleFiles.pdf(), "a.pdf", "application/pdf"));
    assertEquals(FileType.PNG, type(SampleFiles.png(), "a.PNG", null));
    assertEquals(FileType.JPEG, type(SampleFiles.jpeg(), "a.jpeg", "application/octet-stream"));
    assertEquals(FileType.XLSX, type(SampleFiles.xlsx(), "表.xlsx", null));
  }

  @Test
  void a_file_that_is_not_what_it_is_called_is_refused() {
    refused(SampleFiles.pdf(), "a.png", null);
    refused(SampleFiles.png(), "a.png", "application/pdf");
    refused(SampleFiles.xlsx(), "a.zip", null);
    refused(SampleFiles.pdf(), "pdf", null);
  }

  @Test
  void programs_pages_scripts_and_archives_are_refused() {
    refused("MZ\u0090\0\u0003".getBytes(StandardCharsets.ISO_8859_1), "a.pdf", null);
    refused("<html><script>alert(1)</script>", "a.pdf");
    refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "a.png");
    refused("#!/bin/sh\nrm -rf /", "a.pdf");
    refused("姓名,金额\n", "a.xlsx");
    refused(SampleFiles.zip("readme.txt"), "a.xlsx", null);
  }

  @Test
  void a_file_that_is_cut_off_or_has_another_behind_it_is_refused() {
    refused(SampleFiles.joined(SampleFiles.png(), SampleFiles.zip("a.js")), "a.png", null);
    refused(SampleFiles.joined(SampleFiles.jpeg(), SampleFiles.zip("a.js")), "a.jpg", null);
    refused(
        SampleFiles.joined("<script>".getBytes(StandardCharsets.UTF_8), SampleFiles.pdf()),
        "a.pdf",
        null);
    refused("%PDF-1.7\n1 0 obj", "a.pdf");
    byte[] workbook = SampleFiles.xlsx();
    refused(java.util.Arrays.copyOf(workbook, workbook.length / 2), "a.xlsx", null);
  }

  @Test
  void a_workbook_with_macros_programs_or_paths_out_of_it_is_refused() {
    for (String part :
        new String[] {
          "xl/vbaProject.bin", "xl/embeddings/oleObject1.bin", "../../etc/passwd", "xl/setup.exe"
        }) {
      refused(SampleFiles.xlsx(part), "a.xlsx", null);
    }
    refused(SampleFiles.xlsmUnderAnotherName(), "a.xlsx", null);
  }

  @Test
  void a_workbook_that_unpacks_beyond_reason_is_refused() {
    refused(SampleFiles.bomb(), "a.xlsx", null);
    refused(SampleFiles.bombThatSaysItIsSmall(), "a.xlsx", null);
  }

  private void refused(String content, String name) {
    refused(content.getBytes(StandardCharsets.UTF_8), name, null);
  }

  private void refused(byte[] content, String name, String declared) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> type(content, name, declared), name);
    assertEquals(ProblemType.UNSUPPORTED_MEDIA_TYPE, refusal.type());
  }

  private FileType type(byte[] content, String name, String declared) {
    try {
      Path file = Files.write(directory.resolve("content"), content);
      return ContentCheck.type(file, name, declared);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
