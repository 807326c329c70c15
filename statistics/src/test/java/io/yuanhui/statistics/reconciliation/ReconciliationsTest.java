package io.yuanhui.statistics.reconciliation;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published figures against what follows from their parts. */
@TrialTest
class ReconciliationsTest {

  private final Corner corner = Corner.fresh();

  @Test
  void a_share_that_rounding_explains_is_named_and_within() {
    Paper.published(inputs().cell("revenue.tax-share", "63.3"));

    JsonPath check = reconcile(6);

    assertEquals(List.of("revenue.tax-share"), check.getList("items.indicator"));
    assertEquals(List.of("FORMULA"), check.getList("items.kind"));
    assertEquals(List.of("63.3"), numbers(check, "items.published"));
    assertEquals(List.of("63.295253"), numbers(check, "items.recomputed"));
    assertEquals(List.of("63.3"), numbers(check, "items.recomputedRounded"));
    assertEquals(List.of("0.004747"), numbers(check, "items.difference"));
    assertEquals(List.of(true), check.getList("items.withinRounding"));
    assertEquals(List.of("revenue.tax", "revenue"), check.getList("items[0].inputs.indicator"));
    assertEquals(List.of("32135", "50770"), numbers(check, "items[0].inputs.value"));
  }

  @Test
  void a_share_that_rounding_does_not_explain_is_named_too() {
    Paper.published(inputs().cell("revenue.tax-share", "63.2"));

    JsonPath check = reconcile(6);

    assertEquals(List.of("revenue.tax-share"), check.getList("items.indicator"));
    assertEquals(List.of(false), check.getList("items.withinRounding"));
    assertEquals(List.of("-0.095253"), numbers(check, "items.difference"));
  }

  @Test
  void a_sum_in_another_unit_is_held_against_its_parts() {
    Paper.published(inputs().cell("revenue.other", "18635", "\"unit\": \"10K_CNY\""));

    JsonPath check = reconcile(6);

    assertEquals(List.of(true), check.getList("items.withinRounding"));
    assertEquals(List.of("10K_CNY"), check.getList("items.unit"));
  }

  @Test
  void a_figure_that_cannot_be_recomputed_says_why() {
    Paper.published(
        Form.of("finance", corner, 6).cell("revenue", "50770").cell("revenue.tax-share", "63.3"));

    JsonPath check = reconcile(6);

    assertNull(check.get("items[0].recomputed"));
    assertNull(check.get("items[0].withinRounding"));
    assertEquals("缺少数据：revenue.tax。", check.getString("items[0].reason"));
  }

  @Test
  void published_progress_is_held_against_the_target_as_precisely_as_it_was_published() {
    as(publisher(), "{\"value\": 355}")
        .put("/targets/jobs.new/%s/%d".formatted(corner.region(), corner.year()))
        .then()
        .statusCode(200);
    Paper.published(
        Form.of("hrss", corner, 8)
            .cell("jobs.new", "618")
            .cell("jobs.new", "174", "\"measure\": \"PROGRESS\""));

    JsonPath check = reconcile(8);

    assertEquals(List.of("PROGRESS"), check.getList("items.kind"));
    assertEquals(List.of("174.084507"), numbers(check, "items.recomputed"));
    assertEquals(List.of(true), check.getList("items.withinRounding"));
  }

  @Test
  void published_growth_is_held_against_the_levels_and_shown_though_it_differs() {
    Paper.published(Form.of("stats", corner.region(), corner.lastYear(6)).cell("retail", "20.0"));
    Paper.published(
        Form.of("stats", corner, 6)
            .cell("retail", "21.0")
            .cell("retail", "4.8", "\"measure\": \"YOY\""));

    JsonPath check = reconcile(6);

    assertEquals(List.of("YOY"), check.getList("items.kind"));
    assertEquals(List.of(false), check.getList("items.withinRounding"));
    assertEquals(List.of("4.8"), numbers(check, "items.published"));
  }

  @Test
  void without_a_period_every_period_is_checked() {
    Paper.published(inputs().cell("revenue.tax-share", "63.3"));
    Paper.published(
        Form.of("finance", corner, 7)
            .cell("revenue", "100")
            .cell("revenue.tax", "50")
            .cell("revenue.tax-share", "51"));

    JsonPath all = read("/reconciliation?region=" + corner.region());

    assertEquals(
        List.of(true, false),
        all.getList(
            "items.findAll { it.period.startsWith('%d') }.withinRounding"
                .formatted(corner.year())));
  }

  private Form inputs() {
    return Form.of("finance", corner, 6).cell("revenue", "50770").cell("revenue.tax", "32135");
  }

  private JsonPath reconcile(int month) {
    return read(
        "/reconciliation?region=%s&period=%s".formatted(corner.region(), corner.month(month)));
  }
}
