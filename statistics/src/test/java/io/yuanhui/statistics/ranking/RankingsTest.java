package io.yuanhui.statistics.ranking;

import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The counties of the city, ranked by what is published. */
@TrialTest
class RankingsTest {

  private static final String CITY = "411100";

  /** Of a corner only the year is used: no other test reports for counties. */
  private final Corner corner = Corner.ofOwnYear();

  @Test
  void ties_share_a_place_and_the_next_place_is_left_out() {
    publish(6, "retail", "411102=30", "411103=20", "411104=20.0", "411121=10");

    JsonPath ranking = rank("retail", 6);

    assertEquals(List.of(1, 2, 2, 4), ranking.getList("items.rank"));
    assertEquals(List.of("411102", "411103", "411104", "411121"), ranking.getList("items.region"));
    assertEquals(List.of("源汇区", "郾城区", "召陵区", "舞阳县"), ranking.getList("items.regionName"));
  }

  @Test
  void the_size_is_that_of_the_group_whoever_has_reported() {
    publish(6, "retail", "411102=30", "411103=20");

    JsonPath ranking = rank("retail", 6);

    assertEquals(6, ranking.getInt("groupSize"));
    assertEquals(2, ranking.getList("items").size());
    assertNull(ranking.getString("previousPeriod"));
    assertEquals(Arrays.asList(null, null), ranking.getList("items.movement"));
  }

  @Test
  void movement_is_against_the_latest_period_before() {
    publish(3, "retail", "411102=10", "411103=20", "411104=30");
    publish(6, "retail", "411102=60", "411103=50", "411104=40", "411121=1");

    JsonPath ranking = rank("retail", 6);

    assertEquals(corner.month(3), ranking.getString("previousPeriod"));
    assertEquals(Arrays.asList(3, 2, 1, null), ranking.getList("items.previousRank"));
    assertEquals(Arrays.asList(2, 0, -2, null), ranking.getList("items.movement"));
  }

  @Test
  void figures_in_different_units_are_ranked_by_what_they_are() {
    publish(
        6,
        "retail",
        "411102=1.5",
        "411103=15001 \"unit\": \"10K_CNY\"",
        "411104=149990000 \"unit\": \"CNY\"");

    JsonPath ranking = rank("retail", 6);

    assertEquals(List.of("411103", "411102", "411104"), ranking.getList("items.region"));
    assertEquals(List.of("1.5001", "1.5", "1.4999"), numbers(ranking, "items.value"));
    assertEquals(List.of("100M_CNY"), ranking.getList("items.unit").stream().distinct().toList());
  }

  @Test
  void where_lower_is_better_the_lowest_is_first() {
    Form form =
        Form.of("hrss", CITY, corner.month(6))
            .cell("jobs.lost", "3.10", "\"region\": \"411102\"")
            .cell("jobs.lost", "2.95", "\"region\": \"411103\"")
            .cell("jobs.lost", "4.2", "\"region\": \"411171\"");
    Paper.draft(form, clerk("hrss").region(CITY)).submit().approve().publish();

    assertEquals(
        List.of("411103", "411102", "411171"), rank("jobs.lost", 6).getList("items.region"));
  }

  @Test
  void growth_is_ranked_by_itself_and_a_missing_figure_has_no_place() {
    publish(
        6,
        "retail",
        "411102=-2.5 \"measure\": \"YOY\"",
        "411103=1.0 \"measure\": \"YOY\"",
        "411104=null \"measure\": \"YOY\", \"status\": \"M\"",
        "411121=99");

    JsonPath ranking = read("/rankings?indicator=retail&measure=YOY&period=" + corner.month(6));

    assertEquals(List.of("411103", "411102"), ranking.getList("items.region"));
    assertEquals(List.of("1.0", "-2.5"), numbers(ranking, "items.value"));
  }

  @Test
  void towns_are_ranked_within_their_county_and_others_left_out() {
    Form form =
        Form.of("stats", "411102", corner.month(6))
            .cell("retail", "1", "\"region\": \"411102001\"")
            .cell("retail", "2", "\"region\": \"411102100\"")
            .cell("retail", "9", "\"region\": \"411102\"");
    Paper.published(form);

    JsonPath ranking = read("/rankings?indicator=retail&group=411102&period=" + corner.month(6));

    assertEquals(List.of("411102100", "411102001"), ranking.getList("items.region"));
    assertEquals(8, ranking.getInt("groupSize"));
  }

  @Test
  void a_withdrawal_moves_the_places() {
    publish(6, "retail", "411102=30", "411103=20");
    Paper error = publish(6, "retail", "411103=200");
    assertEquals("411103", rank("retail", 6).getString("items[0].region"));

    error.withdraw("多报一位");

    assertEquals("411102", rank("retail", 6).getString("items[0].region"));
  }

  /** Each as region, value and after a blank what else is to be said. */
  private Paper publish(int month, String indicator, String... figures) {
    Form form = Form.of("stats", CITY, corner.month(month));
    for (String figure : figures) {
      String[] parts = figure.split("[= ]", 3);
      String more = "\"region\": \"" + parts[0] + "\"" + (parts.length == 3 ? ", " + parts[2] : "");
      form = form.cell(indicator, parts[1], more);
    }
    return Paper.draft(form, clerk("stats").region(CITY)).submit().approve().publish();
  }

  private JsonPath rank(String indicator, int month) {
    return read("/rankings?indicator=%s&period=%s".formatted(indicator, corner.month(month)));
  }
}
