package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whatever happens to an import, its rows are there once or not at all. */
@TrialTest
class ImportOnceTest {

  private static final int FIGURES = 2_000;

  private static final AtomicInteger TAKEN = new AtomicInteger();

  /** A month that no other test has; of the submission, not of its figures. */
  private final String period = "%d-01".formatted(2100 + TAKEN.getAndIncrement());

  private final String key = UUID.randomUUID().toString();
  @Inject Jdbi jdbi;
  @Inject ImportStore store;
  @Inject ImportSweeper sweeper;
  @Inject Clock clock;

  @Test
  void a_file_that_is_sent_again_takes_effect_once() {
    Upload file = figures(3).header("Idempotency-Key", key);

    Response first = file.send();
    Response second = file.send();
    first.then().statusCode(201);
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", equalTo(first.header("Location")));
    assertEquals(1, submissions());
    figures(4).header("Idempotency-Key", key).send().then().statusCode(422);
  }

  @Test
  void a_file_that_several_send_at_once_takes_effect_once() {
    Upload file = figures(FIGURES).header("Idempotency-Key", key);

    List<Response> answers = Together.call(4, number -> file.send());

    assertEquals(List.of(201), answers.stream().map(Response::statusCode).distinct().toList());
    assertEquals(1, answers.stream().map(a -> a.header("Location")).distinct().count());
    assertEquals(1, submissions());
    assertEquals(FIGURES, cells());
  }

  @Test
  void a_large_file_is_answered_at_once_and_imported_then() throws InterruptedException {
    Upload file = figures(FIGURES).header("Prefer", "respond-async");

    Response accepted = file.send();
    accepted.then().statusCode(202).header("Retry-After", "1");
    JsonPath outcome = file.outcome(Upload.job(accepted));
    assertEquals("DONE", outcome.getString("state"));
    assertEquals(FIGURES, outcome.getInt("rowsDone"));
    assertEquals(FIGURES, cells());
  }

  /** What a runner that was killed leaves: its lease, some rows, some faults. */
  @Test
  void an_import_whose_runner_is_gone_is_begun_again() throws InterruptedException {
    Upload file = figures(FIGURES).header("Prefer", "respond-async").with("validOnly", true);
    String job = Upload.job(file.send());
    file.outcome(job);
    UUID id = UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
    QuarkusTransaction.requiringNew().run(() -> breakOff(id));

    JsonPath outcome = file.outcome(job);

    assertEquals("DONE", outcome.getString("state"));
    assertEquals(FIGURES, outcome.getInt("valid"));
    assertEquals(0, outcome.getInt("faultCount"));
    assertEquals(1, submissions());
    assertEquals(FIGURES, cells());
  }

  private void breakOff(UUID job) {
    jdbi.useHandle(
        handle -> {
          UUID submission = store.find(job).orElseThrow().submission();
          handle
              .createUpdate("DELETE FROM submission_step WHERE submission_id = :id")
              .bind("id", submission)
              .execute();
          handle
              .createUpdate("DELETE FROM submission WHERE id = :id")
              .bind("id", submission)
              .execute();
          handle
              .createUpdate(
                  "DELETE FROM submission_cell WHERE submission_id = :id AND row_no > 100")
              .bind("id", submission)
              .execute();
          handle
              .createUpdate(
                  "INSERT INTO import_fault (job_id, fault_no, field, reason_zh, reason_en)"
                      + " VALUES (:id, 1, 'value', '旧', 'old')")
              .bind("id", job)
              .execute();
          handle
              .createUpdate(
                  "UPDATE import_job SET state = 'RUNNING', finished_at = NULL, lease_until = :past"
                      + " WHERE id = :id")
              .bind("id", job)
              .bind("past", Instant.EPOCH)
              .execute();
        });
  }

  @Test
  void a_file_is_forgotten_after_a_week_and_what_came_of_it_later() {
    Response imported = figures(3).send();
    UUID job = UUID.fromString(imported.path("id"));
    String path = "/submissions/imports/" + job;

    endedBefore(job, Duration.ofDays(8));
    sweeper.sweep();
    as(clerk("finance")).get(path + "/workbook").then().statusCode(404);
    as(clerk("finance")).get(path).then().statusCode(200);
    endedBefore(job, Duration.ofDays(91));
    sweeper.sweep();
    as(clerk("finance")).get(path).then().statusCode(404);
    assertEquals(3, cells());
  }

  private void endedBefore(UUID job, Duration time) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle
                            .createUpdate("UPDATE import_job SET finished_at = :at WHERE id = :id")
                            .bind("at", clock.instant().minus(time))
                            .bind("id", job)
                            .execute()));
  }

  @Test
  void an_import_can_be_cancelled_until_it_is_over() throws InterruptedException {
    Upload file = figures(60_000).header("Prefer", "respond-async");
    String job = Upload.job(file.send());

    int status = as(clerk("finance")).post(job + "/cancel").statusCode();
    JsonPath outcome = file.outcome(job);
    if (status == 200) {
      assertEquals("CANCELLED", outcome.getString("state"));
      awaitNoCells();
      assertEquals(0, submissions());
    } else {
      assertEquals(409, status);
      assertEquals("DONE", outcome.getString("state"));
    }
    as(clerk("finance")).post(job + "/cancel").then().statusCode(409);
  }

  private void awaitNoCells() throws InterruptedException {
    for (int i = 0; cells() > 0 && i < 200; i++) {
      Thread.sleep(50);
    }
    assertEquals(0, cells());
  }

  /** So many figures: a hundred years of months in each place of the district. */
  private Upload figures(int count) {
    StringBuilder csv = new StringBuilder("indicator,period,value,region\n");
    List<String> regions =
        RegionTree.national().all().stream()
            .map(Region::code)
            .filter(code -> RegionTree.national().isWithin(code, "411102"))
            .toList();
    for (int i = 0; i < count; i++) {
      int month = i % 1200;
      csv.append("revenue,")
          .append(1900 + month / 12)
          .append(String.format("-%02d,", month % 12 + 1))
          .append(i)
          .append(',')
          .append(regions.get(i / 1200))
          .append('\n');
    }
    return Upload.csv(csv.toString()).with("region", "411102").with("period", period);
  }

  private int submissions() {
    return count(
        "SELECT COUNT(*) FROM submission WHERE region_code = '411102' AND period = :period");
  }

  private int cells() {
    return count(
        "SELECT COUNT(*) FROM submission_cell c LEFT JOIN submission s ON s.id = c.submission_id"
            + " WHERE (s.id IS NULL OR (s.region_code = '411102' AND s.period = :period))");
  }

  private int count(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                jdbi.withHandle(
                    handle ->
                        handle.createQuery(sql).bind("period", period).mapTo(Integer.class).one()));
  }
}
