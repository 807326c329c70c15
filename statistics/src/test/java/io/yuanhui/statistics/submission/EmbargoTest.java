package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.export.Workbooks;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.service.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody sees anything of a release before its hour, and nobody sees half of it after. */
@TrialTest
@Tag("one-database")
class EmbargoTest {

  private static final String DISTRICT = "411102";
  private static final int CLIENTS = 50;
  private static final int SECONDS_AHEAD = 5;
  private static final int LONGEST_WAIT_SECONDS = 30;

  /** Before a path, what its answer is to be where that is not JSON. */
  private static final String CSV = "text/csv ";

  private static final String XLSX = XlsxWriter.MEDIA_TYPE + " ";
  private static final String LINES = JsonLinesWriter.MEDIA_TYPE + " ";

  /** Tells when a workbook was made, which differs from reading to reading. */
  private static final String SOURCE = "数据来源：";

  /** Of which no other test writes about the district. */
  private static final int YEAR = 1950;

  private final String june = YEAR + "-06";
  private final String here = "region=" + DISTRICT + "&from=" + YEAR + "&to=" + YEAR;
  private final String base =
      ConfigProvider.getConfig().getValue("test.url", String.class) + RunningService.apiPath();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token = viewer().toString();

  /** What a client saw of a path. */
  private record Sight(String body, String tag, Instant received) {}

  @Test
  void fifty_clients_see_a_release_of_two_departments_appear_at_once_whole_and_not_before() {
    as(publisher(), "{\"value\": 50}")
        .put("/targets/retail/%s/%d".formatted(DISTRICT, YEAR))
        .then()
        .statusCode(200);
    // One figure is there already, so that a reading in two moments would find it changed alone.
    Paper.published(Form.of("finance", DISTRICT, june).cell("revenue", "9"));
    Paper finance =
        approved(Form.of("finance", DISTRICT, june).cell("revenue", "10").cell("revenue.tax", "8"));
    Paper stats =
        approved(
            Form.of("stats", DISTRICT, june)
                .cell("retail", "25")
                .cell("retail", "50", "\"measure\": \"PROGRESS\", \"unit\": \"PCT\"")
                .cell("investment", "3"));
    String since = Instant.now().toString();
    List<String> paths =
        List.of(
            "/observations?" + here,
            "/observations?history=true&" + here,
            "/observations?limit=2&" + here,
            CSV + "/observations?" + here,
            XLSX + "/observations?" + here,
            XLSX + "/progress?period=" + june,
            XLSX + "/rankings?indicator=retail&period=" + june,
            LINES + "/observations?limit=2&" + here,
            LINES + "/comparisons?region=" + DISTRICT + "&period=" + june,
            "/observations?updatedAfter=" + since + "&" + here,
            "/observations?indicator=revenue.tax-share&" + here,
            "/rankings?indicator=retail&period=" + june,
            "/progress?period=" + june,
            "/comparisons?region=" + DISTRICT + "&period=" + june,
            "/reconciliation?period=" + june,
            "/lineage?indicator=revenue&region=" + DISTRICT + "&period=" + june);
    List<Sight> before = paths.stream().map(this::look).toList();
    Instant hour = Instant.now().plusSeconds(SECONDS_AHEAD).truncatedTo(ChronoUnit.MILLIS);
    as(
            publisher(),
            "{\"title\": \"上半年\", \"submissions\": [{\"id\": \"%s\"}, {\"id\": \"%s\"}], \"publishAt\": \"%s\"}"
                .formatted(finance.id(), stats.id(), hour.atOffset(ZoneOffset.ofHours(8))))
        .post("/releases")
        .then()
        .statusCode(201);

    List<List<Sight>> seen =
        Together.call(
            CLIENTS,
            client ->
                watch(paths.get(client % paths.size()), before.get(client % paths.size()), hour));

    List<Sight> after = paths.stream().map(this::look).toList();
    for (int client = 0; client < CLIENTS; client++) {
      String path = paths.get(client % paths.size());
      Sight old = before.get(client % paths.size());
      Sight now = after.get(client % paths.size());
      assertNotEquals(old.body(), now.body(), path + " shows nothing of the release at all");
      boolean appeared = false;
      for (Sight sight : seen.get(client)) {
        if (sight.body().equals(old.body())) {
          assertEquals(old.tag(), sight.tag(), path + ": a tag told of it");
          assertFalse(appeared, path + ": it went away again");
        } else {
          assertEquals(now.body(), sight.body(), path + ": neither before nor after, so a half");
          assertFalse(sight.received().isBefore(hour), path + ": seen before its hour");
          appeared = true;
        }
      }
      assertTrue(appeared, path + ": never seen");
    }
    assertEquals(
        4,
        read("/observations?measure=VALUE&" + here).getList("items.submission").stream()
            .filter(Objects::nonNull)
            .count());
    assertEquals("PUBLISHED", stats.read().getString("state"));
  }

  /** Reads a path again and again until its answer changed, and once more. */
  private List<Sight> watch(String path, Sight before, Instant hour) {
    List<Sight> seen = new ArrayList<>();
    Instant latest = hour.plusSeconds(LONGEST_WAIT_SECONDS);
    while (Instant.now().isBefore(latest)) {
      Sight sight = look(path);
      seen.add(sight);
      if (!sight.body().equals(before.body())) {
        seen.add(look(path));
        return seen;
      }
    }
    return seen;
  }

  private Sight look(String path) {
    String[] typed =
        path.contains(" ") ? path.split(" ", 2) : new String[] {"application/json", path};
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + typed[1]))
            .header("Accept", typed[0])
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      String body =
          typed[0].equals(XlsxWriter.MEDIA_TYPE)
              ? told(Workbooks.rows(answer.body()))
              : new String(answer.body(), StandardCharsets.UTF_8);
      assertEquals(200, answer.statusCode(), () -> path + ": " + body);
      return new Sight(body, answer.headers().firstValue("ETag").orElse(""), Instant.now());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String told(List<TableRow> rows) {
    return rows.stream()
        .filter(row -> !row.cell(0).startsWith(SOURCE))
        .map(TableRow::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Paper approved(Form form) {
    return Paper.draft(form).submit().approve();
  }
}
