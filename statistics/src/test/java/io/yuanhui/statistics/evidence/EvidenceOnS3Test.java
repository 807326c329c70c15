package io.yuanhui.statistics.evidence;

import static io.restassured.RestAssured.get;
import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.token.TokenResource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files behind a submission whose contents are in an S3 store: what differs from the database. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(ObjectServerResource.class)
class EvidenceOnS3Test {

  private static final byte[] CONTENT = SampleFiles.pdf("x".repeat(600_000));

  private final Paper paper =
      Paper.draft(Form.of("finance", Corner.fresh(), 6).cell("revenue", "10"));

  private ObjectServer server;

  @Inject UnownedObjects objects;
  @Inject UnownedTable unowned;
  @Inject DatabaseStore database;
  @Inject Jdbi jdbi;

  @BeforeEach
  void empty() {
    server.keys().forEach(server::remove);
    jdbi.useHandle(handle -> handle.execute("DELETE FROM evidence_unowned"));
  }

  @Test
  void a_file_comes_back_as_it_went_and_its_object_goes_after_it_was_taken_out() {
    attach("a.pdf", CONTENT).then().statusCode(201).body("size", equalTo(CONTENT.length));
    objects.sweep();

    assertEquals(List.of(key()), server.keys());
    download().then().statusCode(200).contentType("application/pdf");
    assertArrayEquals(CONTENT, download().asByteArray());
    remove().then().statusCode(200);
    objects.sweep();
    assertEquals(List.of(), server.keys());
    assertNothingIsUnowned();
  }

  @Test
  void what_is_repeated_or_one_too_many_leaves_no_object() {
    attach("a.pdf", CONTENT).then().statusCode(201);
    attach("b.pdf", CONTENT).then().statusCode(201);
    attach("a.pdf", CONTENT).then().statusCode(200);
    attach("c.pdf", CONTENT).then().statusCode(422);
    assertEquals(4, server.keys().size());

    objects.sweep();

    assertEquals(2, server.keys().size());
    assertArrayEquals(CONTENT, download().asByteArray());
    assertNothingIsUnowned();
  }

  @Test
  void what_a_crash_left_is_deleted_when_it_is_due_and_nothing_else_is() {
    UUID left = UUID.randomUUID();
    UUID coming = UUID.randomUUID();
    UUID ofOthers = UUID.randomUUID();
    for (UUID content : List.of(left, coming, ofOthers)) {
      server.overwrite("district/trial/" + content, CONTENT);
    }
    unowned.add(left, Instant.now().minusSeconds(1));
    unowned.add(coming, Instant.now().plus(Duration.ofHours(1)));

    objects.sweep();

    assertEquals(
        List.of("district/trial/" + coming, "district/trial/" + ofOthers).stream()
            .sorted()
            .toList(),
        server.keys().stream().sorted().toList());
  }

  @Test
  void while_the_store_is_away_nothing_is_half_attached_and_the_service_goes_on() {
    attach("a.pdf", CONTENT).then().statusCode(201);
    server.stop();
    try {
      attach("b.pdf", CONTENT)
          .then()
          .statusCode(503)
          .header("Retry-After", "30")
          .body("detail", containsString("文件存储"));
      as(leader())
          .header("Accept-Language", "en")
          .get(address())
          .then()
          .statusCode(503)
          .header("Retry-After", "30")
          .contentType("application/problem+json")
          .body("detail", containsString("store of files"));
      remove().then().statusCode(200);
      objects.sweep();
      get("/q/health/ready").then().statusCode(200);
    } finally {
      server.start();
    }

    as(leader())
        .get("/submissions/" + paper.id() + "/evidence")
        .then()
        .body("items.size()", equalTo(0));
    assertEquals(1, server.keys().size());
    objects.sweep();
    assertEquals(List.of(), server.keys());
  }

  @Test
  void an_object_that_was_changed_or_lost_is_not_given_out() {
    attach("a.pdf", CONTENT).then().statusCode(201);
    byte[] other = CONTENT.clone();
    other[100]++;

    server.overwrite(key(), other);
    assertNotGivenOut();
    server.overwrite(key(), SampleFiles.pdf());
    assertNotGivenOut();
    server.remove(key());
    assertNotGivenOut();
    server.overwrite(key(), CONTENT);
    download().then().statusCode(200);
  }

  @Test
  void a_file_that_came_when_the_database_was_the_store_is_still_read_and_removed_there() {
    attach("a.pdf", CONTENT).then().statusCode(201);
    UUID content = content();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (ReceivedFile file =
                  ReceivedFile.from(new ByteArrayInputStream(CONTENT), CONTENT.length)) {
                database.keep(content, file);
              }
              jdbi.useHandle(
                  handle ->
                      handle
                          .createUpdate(
                              "UPDATE evidence SET place = 'DATABASE'"
                                  + " WHERE content_id = :content")
                          .bind("content", content)
                          .execute());
            });
    server.keys().forEach(server::remove);

    assertArrayEquals(CONTENT, download().asByteArray());
    remove().then().statusCode(200);
    assertNothingIsUnowned();
    assertEquals(0, count("SELECT COUNT(*) FROM evidence_content"));
  }

  private void assertNotGivenOut() {
    download()
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("detail", containsString("SHA-256"));
  }

  private void assertNothingIsUnowned() {
    assertEquals(0, count("SELECT COUNT(*) FROM evidence_unowned"));
  }

  private int count(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }

  private UUID content() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT content_id FROM evidence WHERE submission_id = :id")
                .bind("id", UUID.fromString(paper.id()))
                .mapTo(UUID.class)
                .one());
  }

  private String key() {
    return "district/trial/" + content();
  }

  private Response attach(String name, byte[] content) {
    return as(clerk("finance"))
        .contentType("application/pdf")
        .queryParam("name", name)
        .body(content)
        .post("/submissions/" + paper.id() + "/evidence");
  }

  private Response download() {
    return as(leader()).get(address());
  }

  private Response remove() {
    return as(clerk("finance"), "{\"reason\": \"传错文件\"}").post(address() + "/remove");
  }

  private String address() {
    return "/submissions/" + paper.id() + "/evidence/1";
  }
}
