package io.yuanhui.statistics.evidence;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files behind a submission, from the clerk's desk to the published figure. */
@TrialTest
class EvidenceTest {

  private static final String PDF = "application/pdf";
  private static final int TWO_PIECES_AND_A_BIT = 1_100_000;

  private final Paper paper =
      Paper.draft(Form.of("finance", Corner.fresh(), 6).cell("revenue", "10"));

  @Test
  void a_file_comes_back_as_it_went_and_is_never_shown_by_a_browser() throws Exception {
    byte[] content = SampleFiles.pdf("x".repeat(TWO_PIECES_AND_A_BIT));
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

    attach(clerk("finance"), "6月 旬报.pdf", PDF, content)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/submissions/" + paper.id() + "/evidence/1"))
        .body("sha256", equalTo(hash))
        .body("size", equalTo(content.length))
        .body("scanned", equalTo(false));

    Response file = download(leader(), 1);
    file.then()
        .statusCode(200)
        .contentType(PDF)
        .header("ETag", "\"" + hash + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", containsString("attachment; filename="))
        .header(
            "Content-Disposition",
            endsWith("filename*=UTF-8''6%E6%9C%88%20%E6%97%AC%E6%8A%A5.pdf"));
    assertArrayEquals(content, file.asByteArray());
    as(leader())
        .header("If-None-Match", "\"" + hash + "\"")
        .get("/submissions/" + paper.id() + "/evidence/1")
        .then()
        .statusCode(304);
  }

  @Test
  void who_asks_for_the_head_only_leaves_no_file_open() throws Exception {
    byte[] content = SampleFiles.pdf("head");
    attach(clerk("finance"), "a.pdf", PDF, content).then().statusCode(201);

    for (int i = 0; i < 5; i++) {
      as(clerk("finance"))
          .head("/submissions/{id}/evidence/1", paper.id())
          .then()
          .statusCode(200)
          .header("Content-Length", Integer.toString(content.length));
    }

    assertEquals(List.of(), openFiles());
  }

  /** The service runs in this JVM. */
  private static List<String> openFiles() throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors.filter(Files::isSymbolicLink).toList()) {
        try {
          String target = Files.readSymbolicLink(descriptor).toString();
          if (target.contains("/evidence-")) {
            open.add(target);
          }
        } catch (NoSuchFileException closed) {
          continue;
        }
      }
    }
    return open;
  }

  @Test
  void what_was_attached_stays_with_the_published_figures_and_nobody_changes_it() {
    byte[] workbook = SampleFiles.xlsx();
    attach(clerk("finance"), "a.xlsx", null, workbook).then().statusCode(201);
    paper.submit();
    attach(clerk("finance"), "b.png", null, SampleFiles.png()).then().statusCode(409);
    remove(clerk("finance"), 1).then().statusCode(409);
    paper.approve().publish();
    attach(clerk("finance"), "b.png", null, SampleFiles.png()).then().statusCode(409);
    remove(clerk("finance"), 1).then().statusCode(409);
    paper.withdraw("有误");

    list(leader()).then().statusCode(200).body("items.name", contains("a.xlsx"));
    assertArrayEquals(workbook, download(reviewer("finance"), 1).asByteArray());
  }

  @Test
  void each_file_stands_in_the_timeline_and_in_the_audit_log() {
    attach(clerk("finance"), "a.jpg", "image/jpeg", SampleFiles.jpeg()).then().statusCode(201);
    remove(clerk("finance"), 1).then().statusCode(200);

    list(leader()).then().body("items", equalTo(List.of()));
    download(leader(), 1).then().statusCode(404);
    as(leader())
        .get("/submissions/" + paper.id())
        .then()
        .body("steps.action", contains("CREATE", "ATTACH", "DETACH"))
        .body("steps[1].reason", containsString("a.jpg"))
        .body("steps[2].reason", endsWith("传错文件"))
        .body("steps[2].actor", equalTo("clerk-finance"));
    as(auditor())
        .get("/audit-events?entity=submission/" + paper.id() + "/evidence/1")
        .then()
        .body("items.action", contains("evidence.attach", "evidence.remove"));
    as(auditor())
        .get("/audit-events?entity=submission/" + paper.id())
        .then()
        .body("items.action", hasItems("submission.attach", "submission.detach"));
    attach(clerk("finance"), "a.jpg", null, SampleFiles.jpeg())
        .then()
        .statusCode(201)
        .body("number", equalTo(2));
  }

  @Test
  void only_the_own_departments_clerks_attach_and_only_who_sees_the_submission_reads() {
    attach(clerk("finance"), "a.pdf", PDF, SampleFiles.pdf()).then().statusCode(201);

    attach(clerk("stats"), "a.pdf", PDF, SampleFiles.pdf()).then().statusCode(404);
    attach(reviewer("finance"), "a.pdf", PDF, SampleFiles.pdf()).then().statusCode(403);
    list(clerk("stats")).then().statusCode(404);
    download(clerk("stats"), 1).then().statusCode(404);
    download(viewer(), 1).then().statusCode(403);
    download(leader(), 2).then().statusCode(404);
  }

  @Test
  void hostile_files_are_refused_and_nothing_of_them_is_kept() {
    attach(clerk("finance"), "a.pdf", PDF, "<script>alert(1)</script>".getBytes())
        .then()
        .statusCode(415)
        .body("detail", containsString("PDF"));
    attach(clerk("finance"), "a.png", null, SampleFiles.pdf()).then().statusCode(415);
    for (String name : List.of("../../a.pdf", "a\u202Efdp.pdf", "a\u0000.pdf", " ", ".pdf")) {
      attach(clerk("finance"), name, PDF, SampleFiles.pdf())
          .then()
          .statusCode(422)
          .body("violations.field", contains("name"));
    }
    attach(clerk("finance"), "a.pdf", PDF, new byte[0]).then().statusCode(422);

    list(leader()).then().body("items", equalTo(List.of()));
    assertEquals(1, paper.read().getList("steps").size());
  }

  @Test
  void the_same_file_sent_by_four_at_once_is_there_once() {
    List<Integer> statuses =
        Together.call(
                4, number -> attach(clerk("finance"), "a.pdf", PDF, SampleFiles.pdf()).statusCode())
            .stream()
            .sorted()
            .toList();

    assertEquals(List.of(200, 200, 200, 201), statuses);
    list(leader()).then().body("items.number", hasItem(1)).body("items.size()", equalTo(1));
  }

  @Test
  void a_key_gets_the_first_answer_again_also_when_nothing_could_be_attached_any_more() {
    Response first = attach("key-1-" + paper.id(), "a.pdf", SampleFiles.pdf());
    first.then().statusCode(201);
    attach("key-1-" + paper.id(), "a.pdf", SampleFiles.pdf("another"))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:yuanhui:problem:idempotency-key-reused"));
    attach("key-1-" + paper.id(), "b.pdf", SampleFiles.pdf()).then().statusCode(422);
    paper.submit();

    Response again = attach("key-1-" + paper.id(), "a.pdf", SampleFiles.pdf());
    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(first.jsonPath().getMap(""), again.jsonPath().getMap(""));
    attach("key-2-" + paper.id(), "a.pdf", SampleFiles.pdf()).then().statusCode(409);
    attach("no key", "a.pdf", SampleFiles.pdf())
        .then()
        .statusCode(400)
        .body("violations.field", contains("Idempotency-Key"));
    list(leader()).then().body("items.size()", equalTo(1));
  }

  @Test
  void four_at_once_with_one_key_get_one_answer() {
    List<Integer> statuses =
        Together.call(
            4, number -> attach("key-" + paper.id(), "a.pdf", SampleFiles.pdf()).statusCode());

    assertEquals(List.of(201, 201, 201, 201), statuses);
    list(leader()).then().body("items.size()", equalTo(1));
  }

  private Response attach(String key, String name, byte[] content) {
    return as(clerk("finance"))
        .header("Idempotency-Key", key)
        .contentType(PDF)
        .queryParam("name", name)
        .body(content)
        .post("/submissions/" + paper.id() + "/evidence");
  }

  private Response attach(TestToken who, String name, String type, byte[] content) {
    return as(who)
        .contentType(type == null ? "application/octet-stream" : type)
        .queryParam("name", name)
        .body(content)
        .post("/submissions/" + paper.id() + "/evidence");
  }

  private Response remove(TestToken who, int number) {
    return as(who, "{\"reason\": \"传错文件\"}")
        .post("/submissions/" + paper.id() + "/evidence/" + number + "/remove");
  }

  private Response list(TestToken who) {
    return as(who).get("/submissions/" + paper.id() + "/evidence");
  }

  private Response download(TestToken who, int number) {
    return as(who).get("/submissions/" + paper.id() + "/evidence/" + number);
  }
}
