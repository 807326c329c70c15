package io.yuanhui.statistics.progress;

import static io.yuanhui.statistics.trial.Api.as;
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

/** Figures against the targets of the year. */
@TrialTest
class ProgressTest {

  private final Corner corner = Corner.fresh();

  @Test
  void progress_and_pace_show_how_far_ahead_a_figure_is_and_what_was_published() {
    target("jobs.new", "{\"value\": 3650}");
    Paper.published(
        Form.of("hrss", corner, 8)
            .cell("jobs.new", "4280")
            .cell("jobs.new", "117.3", "\"measure\": \"PROGRESS\""));

    JsonPath line = progress(8);

    assertEquals(List.of("jobs.new"), line.getList("items.indicator"));
    assertEquals("117.260274", line.getString("items[0].progress"));
    assertEquals("117.3", line.getString("items[0].published"));
    assertEquals("66.666667", line.getString("items[0].pace"));
    assertEquals("50.593607", line.getString("items[0].ahead"));
    assertEquals("true", line.getString("items[0].met"));
    assertEquals("630", line.getString("items[0].distance"));
    assertEquals("完成目标任务的117.3%，快于序时进度50.6个百分点", line.getString("items[0].text"));
  }

  @Test
  void behind_the_pace_is_negative_and_not_met() {
    target("jobs.new", "{\"value\": 1000}");
    Paper.published(Form.of("hrss", corner, 6).cell("jobs.new", "400"));

    JsonPath line = progress(6);

    assertEquals("-10.000000", line.getString("items[0].ahead"));
    assertEquals("false", line.getString("items[0].met"));
    assertEquals("-600", line.getString("items[0].distance"));
  }

  @Test
  void a_target_of_what_should_be_low_is_a_ceiling() {
    target("jobs.lost", "{\"value\": 4.2}");
    Paper.published(Form.of("hrss", corner, 8).cell("jobs.lost", "3.10"));
    Paper.published(Form.of("hrss", corner, 9).cell("jobs.lost", "4.21"));

    JsonPath within = progress(8);
    assertNull(within.get("items[0].progress"));
    assertNull(within.get("items[0].ahead"));
    assertEquals("true", within.getString("items[0].met"));
    assertEquals("1.10", within.getString("items[0].distance"));
    assertEquals("控制在目标以内", within.getString("items[0].text"));
    JsonPath beyond = progress(9);
    assertEquals("false", beyond.getString("items[0].met"));
    assertEquals("-0.01", beyond.getString("items[0].distance"));
  }

  @Test
  void a_figure_in_another_unit_than_its_target_is_converted() {
    target("revenue", "{\"value\": 10, \"unit\": \"100M_CNY\"}");
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "50770"));

    JsonPath line = progress(6);

    assertEquals("100M_CNY", line.getString("items[0].unit"));
    assertEquals("5.0770", line.getString("items[0].value").replaceFirst("5.077$", "5.0770"));
    assertEquals("50.77", line.getString("items[0].progress").replaceFirst("0+$", ""));
  }

  @Test
  void a_formula_figure_counts_towards_its_target_though_nobody_published_it() {
    target("revenue.tax-share", "{\"value\": 60}");
    Paper.published(
        Form.of("finance", corner, 6).cell("revenue", "50770").cell("revenue.tax", "32135"));

    JsonPath line = progress(6);

    assertEquals("true", line.getString("items[0].met"));
    assertEquals(0, new java.math.BigDecimal("63.295253").compareTo(six(line)));
  }

  @Test
  void a_target_without_figure_is_shown_with_nothing_reached() {
    target("jobs.new", "{\"value\": 1000}");

    JsonPath line = progress(6);

    assertEquals("1000", line.getString("items[0].target"));
    assertNull(line.get("items[0].value"));
    assertNull(line.get("items[0].progress"));
    assertNull(line.get("items[0].met"));
    assertEquals("50.000000", line.getString("items[0].pace").replaceFirst("^50$", "50.000000"));
  }

  @Test
  void indicators_of_another_frequency_or_without_target_are_left_out() {
    target("gdp", "{\"value\": 100}");
    Paper.published(Form.of("hrss", corner, 6).cell("jobs.new", "400"));

    assertEquals(List.of(), progress(6).getList("items"));
  }

  private void target(String indicator, String body) {
    as(publisher(), body)
        .put("/targets/%s/%s/%d".formatted(indicator, corner.region(), corner.year()))
        .then()
        .statusCode(200);
  }

  private JsonPath progress(int month) {
    return read("/progress?region=%s&period=%s".formatted(corner.region(), corner.month(month)));
  }

  private static java.math.BigDecimal six(JsonPath line) {
    return new java.math.BigDecimal(line.getString("items[0].value"))
        .setScale(6, java.math.RoundingMode.HALF_EVEN);
  }
}
