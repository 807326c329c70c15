package io.yuanhui.statistics.comparison;

import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure against the period before and the same period last year. */
@TrialTest
class ComparisonsTest {

  private static final String YOY = "\"measure\": \"YOY\"";

  private final Corner corner = Corner.fresh();

  @Test
  void growth_rates_are_compared_in_percentage_points_with_the_latest_period_before() {
    Paper.published(Form.of("stats", corner, 3).cell("investment", "-27.3", YOY));
    Paper.published(Form.of("stats", corner, 6).cell("investment", "2.0", YOY));

    JsonPath june = compare("investment", 6);

    assertEquals(List.of("YOY"), june.getList("items.measure"));
    assertEquals(List.of(corner.month(3)), june.getList("items.previous.period"));
    assertEquals(List.of("29.3"), numbers(june, "items.previous.change"));
    assertEquals(List.of("PP"), june.getList("items.previous.changeUnit"));
    assertNull(june.get("items[0].previous.growth"));
    assertEquals("比%s提升29.3个百分点".formatted(corner.month(3)), june.getString("items[0].text"));
  }

  @Test
  void published_growth_stands_beside_the_computed_one_with_their_difference() {
    Paper.published(lastYear(6).cell("retail", "20.0"));
    Paper.published(
        Form.of("stats", corner, 6)
            .cell("retail", "210000", "\"unit\": \"10K_CNY\"")
            .cell("retail", "4.8", YOY));

    JsonPath june = compare("retail", 6);

    assertEquals("4.8", june.getString("items[0].yearOnYear.published"));
    assertEquals(0, decimal(june, "items[0].yearOnYear.computed").compareTo(decimal("5")));
    assertEquals(0, decimal(june, "items[0].yearOnYear.difference").compareTo(decimal("-0.2")));
    assertEquals(corner.lastYear(6), june.getString("items[0].lastYear.period"));
    assertEquals(0, decimal(june, "items[0].lastYear.growth").compareTo(decimal("5")));
    assertEquals(0, decimal(june, "items[0].lastYear.change").compareTo(decimal("1")));
    assertEquals("100M_CNY", june.getString("items[0].unit"));
  }

  @Test
  void a_total_since_january_is_never_differenced_into_the_months_between() {
    Paper.published(Form.of("stats", corner, 5).cell("retail", "18"));
    Paper.published(Form.of("stats", corner, 6).cell("retail", "21"));

    JsonPath june = compare("retail", 6);

    assertEquals(corner.month(5), june.getString("items[0].previous.period"));
    assertNull(june.get("items[0].previous.change"));
    assertNull(june.get("items[0].previous.growth"));
  }

  @Test
  void upon_a_base_of_zero_or_less_there_is_no_growth() {
    Paper.published(lastYear(5).cell("retail", "0"));
    Paper.published(lastYear(6).cell("retail", "-1.5"));
    Paper.published(Form.of("stats", corner, 5).cell("retail", "10"));
    Paper.published(Form.of("stats", corner, 6).cell("retail", "12"));

    for (int month : new int[] {5, 6}) {
      JsonPath compared = compare("retail", month);
      assertNull(compared.get("items[0].lastYear.growth"));
      assertNull(compared.get("items[0].yearOnYear.computed"));
    }
    assertEquals(
        0, decimal(compare("retail", 6), "items[0].lastYear.change").compareTo(decimal("13.5")));
  }

  @Test
  void a_better_rank_is_a_gain_of_places() {
    String rank = "\"measure\": \"RANK\"";
    Paper.published(Form.of("stats", corner, 3).cell("retail", "5", rank));
    Paper.published(Form.of("stats", corner, 6).cell("retail", "2", rank));

    JsonPath june = compare("retail", 6);

    assertEquals(List.of("3"), numbers(june, "items.previous.change"));
    assertEquals(List.of("RANK"), june.getList("items.previous.changeUnit"));
  }

  @Test
  void a_share_at_the_end_of_a_period_is_compared_in_percentage_points() {
    Paper.published(Form.of("hrss", corner, 5).cell("jobs.lost", "3.10"));
    Paper.published(Form.of("hrss", corner, 6).cell("jobs.lost", "2.95"));

    JsonPath june = compare("jobs.lost", 6);

    assertEquals(List.of("-0.15"), numbers(june, "items.previous.change"));
    assertEquals(List.of("PP"), june.getList("items.previous.changeUnit"));
  }

  @Test
  void a_revision_and_a_withdrawal_are_compared_as_they_stand_now() {
    Paper.published(Form.of("stats", corner, 3).cell("investment", "1.0", YOY));
    Paper revision = Paper.published(Form.of("stats", corner, 3).cell("investment", "1.5", YOY));
    Paper.published(Form.of("stats", corner, 6).cell("investment", "2.0", YOY));
    assertEquals(List.of("0.5"), numbers(compare("investment", 6), "items.previous.change"));

    revision.withdraw("误报");

    assertEquals(List.of("1.0"), numbers(compare("investment", 6), "items.previous.change"));
  }

  @Test
  void where_nothing_is_published_nothing_is_compared() {
    assertEquals(List.of(), compare("retail", 6).getList("items"));
    Paper.published(Form.of("stats", corner, 6).cell("retail", "21"));

    JsonPath alone = compare("retail", 6);

    assertNull(alone.get("items[0].previous.period"));
    assertNull(alone.get("items[0].lastYear.change"));
    assertNull(alone.get("items[0].yearOnYear.published"));
  }

  private Form lastYear(int month) {
    return Form.of("stats", corner.region(), corner.lastYear(month));
  }

  private JsonPath compare(String indicator, int month) {
    return read(
        "/comparisons?indicator=%s&region=%s&period=%s"
            .formatted(indicator, corner.region(), corner.month(month)));
  }

  private static java.math.BigDecimal decimal(JsonPath json, String path) {
    return decimal(json.getString(path));
  }

  private static java.math.BigDecimal decimal(String text) {
    return new java.math.BigDecimal(text);
  }
}
