package io.yuanhui.statistics.observation;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A revision is a new vintage; what was known before can always be asked for. */
@TrialTest
class VintagesTest {

  private final Corner corner = Corner.fresh();
  private final String figure = "/observations?indicator=revenue&" + corner.query();

  @Test
  void a_revision_is_the_second_vintage_and_supersedes_the_first() {
    Paper first = Paper.published(form("50770", "P"));
    Paper second = Paper.published(form("50771", "R"));

    JsonPath now = read(figure);
    assertEquals(List.of("50771"), numbers(now, "items.value"));
    assertEquals(List.of(2), now.getList("items.vintage"));
    assertEquals(List.of("R"), now.getList("items.status"));
    assertNull(now.get("items[0].supersededAt"));

    JsonPath history = read(figure + "&history=true");
    assertEquals(List.of("50770", "50771"), numbers(history, "items.value"));
    assertEquals(List.of(1, 2), history.getList("items.vintage"));
    assertEquals(List.of(first.id(), second.id()), history.getList("items.submission"));
    assertEquals(
        history.getString("items[1].publishedAt"), history.getString("items[0].supersededAt"));
  }

  @Test
  void what_was_known_at_a_time_is_asked_for_in_any_notation_of_that_time() {
    Paper first = Paper.published(form("50770", "P"));
    Paper second = Paper.published(form("50771", "R"));
    OffsetDateTime published = publishedAt(first);
    OffsetDateTime revised = publishedAt(second);

    asOf(published.minus(1, ChronoUnit.MICROS).toString(), List.of());
    asOf(published.toString(), List.of("50770"));
    asOf(revised.minus(1, ChronoUnit.MICROS).toString(), List.of("50770"));
    asOf(revised.toString(), List.of("50771"));
    asOf(revised.toInstant().minus(1, ChronoUnit.MICROS).toString(), List.of("50770"));
    asOf(revised.toInstant().toString(), List.of("50771"));
  }

  @Test
  void a_plus_that_nobody_encoded_is_read_as_one() {
    Paper first = Paper.published(form("50770", "P"));
    Paper.published(form("50771", "R"));

    as(viewer())
        .urlEncodingEnabled(false)
        .get(figure + "&asOf=" + publishedAt(first))
        .then()
        .statusCode(200)
        .body("items.value", contains(50770));
    as(viewer())
        .urlEncodingEnabled(false)
        .get(figure + "&asOf=" + publishedAt(first).toString().replace("+", "%2B"))
        .then()
        .statusCode(200)
        .body("items.value", contains(50770));
  }

  @Test
  void a_date_means_the_end_of_that_day_here() {
    Paper paper = Paper.published(form("50770", "P"));
    LocalDate day = publishedAt(paper).atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toLocalDate();

    asOf(day.minusDays(1).toString(), List.of());
    asOf(day.toString(), List.of("50770"));
  }

  @Test
  void a_revision_of_one_figure_leaves_the_others_alone() {
    Paper first = Paper.published(form("50770", "P").cell("revenue.tax", "32135"));
    Paper second = Paper.published(form("50771", "R"));

    JsonPath now = read("/observations?indicator=revenue.tax&indicator=revenue&" + corner.query());
    assertEquals(List.of("revenue", "revenue.tax"), now.getList("items.indicator"));
    assertEquals(List.of(2, 1), now.getList("items.vintage"));
    assertEquals(List.of(second.id(), first.id()), now.getList("items.submission"));
  }

  @Test
  void a_revision_keeps_unit_decimals_and_note_as_they_were_reported() {
    Paper.published(form("50770", "P"));
    Paper.published(
        Form.of("finance", corner, 6)
            .cell("revenue", "5.07710", "\"unit\": \"100M_CNY\", \"note\": \"按决算\""));

    JsonPath history = read(figure + "&history=true");
    assertEquals(List.of("50770", "5.07710"), numbers(history, "items.value"));
    assertEquals(List.of("10K_CNY", "100M_CNY"), history.getList("items.unit"));
    assertEquals("按决算", history.getString("items[1].note"));
  }

  @Test
  void the_history_tells_who_stood_behind_each_vintage() {
    Paper.published(form("50770", "P"));
    Paper second = Paper.published(form("50771", "R"));
    second.withdraw("误报");

    JsonPath history = read(figure + "&history=true");
    assertEquals(List.of("50770", "50771", "50770"), numbers(history, "items.value"));
    assertEquals("clerk-finance", history.getString("items[1].submittedBy"));
    assertEquals("reviewer-finance", history.getString("items[1].approvedBy"));
    assertEquals("publisher", history.getString("items[1].publishedBy"));
    assertEquals("误报", history.getString("items[2].reason"));
    assertNull(history.getString("items[1].reason"));
  }

  @Test
  void a_missing_figure_is_published_as_missing() {
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "null", "\"status\": \"M\""));

    JsonPath now = read(figure);
    assertEquals(List.of("M"), now.getList("items.status"));
    assertNull(now.get("items[0].value"));
  }

  private Form form(String value, String status) {
    return Form.of("finance", corner, 6)
        .cell("revenue", value, "\"status\": \"%s\"".formatted(status));
  }

  private void asOf(String time, List<String> values) {
    JsonPath known =
        as(viewer())
            .queryParam("asOf", time)
            .get(figure)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertEquals(values, numbers(known, "items.value"), "as of " + time);
  }

  private static OffsetDateTime publishedAt(Paper paper) {
    return OffsetDateTime.parse(paper.read().getString("publishedAt"));
  }
}
