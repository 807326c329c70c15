package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The district's figures of 2020, as they come back out of the door. */
@EndToEnd
class SeedIT {

  @TestFactory
  Stream<DynamicTest> every_row_comes_back_as_it_was_published(Staff staff) throws IOException {
    List<NamedCsvRecord> rows = rows();
    assertEquals(86, rows.size());
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.getField("ref"), () -> comesBack(row, staff)));
  }

  /** The rows of the seed. */
  static List<NamedCsvRecord> rows() throws IOException {
    try (Reader text =
            new InputStreamReader(
                SeedIT.class.getResourceAsStream("/io/yuanhui/launcher/seed/figures.csv"),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    }
  }

  /** As of its first publication: other tests revise some figures. */
  private static void comesBack(NamedCsvRecord row, Staff staff) {
    JsonPath answer =
        staff.read(
            row.getField("context"),
            "/observations?history=true&indicator=%s&measure=%s&region=%s&from=%s&to=%s"
                .formatted(
                    row.getField("indicator"),
                    row.getField("measure"),
                    row.getField("region"),
                    row.getField("period"),
                    row.getField("period")));
    Map<String, Object> first = answer.getMap("items[0]");
    assertEquals(row.getField("name_zh"), first.get("name"));
    assertEquals(row.getField("period"), first.get("period"));
    assertEquals(row.getField("unit"), first.get("unit"));
    assertEquals(row.getField("accumulation"), first.get("accumulation"));
    assertEquals(row.getField("basis").equals("implied") ? "E" : "P", first.get("status"));
    assertEquals(1, ((Number) first.get("vintage")).intValue());
    BigDecimal value = answer.getObject("items[0].value", BigDecimal.class);
    assertEquals(0, new BigDecimal(row.getField("value")).compareTo(value), () -> "" + value);
    assertEquals("clerk-" + row.getField("department"), first.get("submittedBy"));
    assertEquals("reviewer-" + row.getField("department"), first.get("approvedBy"));
    assertEquals("publisher", first.get("publishedBy"));
  }

  @Test
  void investment_rose_by_29_3_points_and_the_fall_of_retail_sales_narrowed_by_23_7(Staff staff) {
    JsonPath investment =
        staff.read(
            "economy",
            "/comparisons?indicator=fixed-asset-investment&region=411102&period=2020-06");
    assertDecimal("29.3", investment, "items.find { it.measure == 'YOY' }.previous.change");
    assertEquals(
        "PP", investment.getString("items.find { it.measure == 'YOY' }.previous.changeUnit"));
    assertEquals(
        "2020-03", investment.getString("items.find { it.measure == 'YOY' }.previous.period"));
    JsonPath retail =
        staff.read("economy", "/comparisons?indicator=retail-sales&region=411102&period=2020-06");
    assertDecimal("23.7", retail, "items.find { it.measure == 'YOY' }.previous.change");
    assertTrue(
        retail.<String>get("items.find { it.measure == 'YOY' }.text").contains("降幅收窄23.7个百分点"));
  }

  @Test
  void targets_are_passed_and_the_unemployment_rate_stays_under_its_ceiling(Staff staff) {
    JsonPath progress = staff.read("livelihood", "/progress?period=2020-08");
    assertProgress("117.3", 1, progress, "employment.urban-new");
    assertProgress("133.5", 1, progress, "employment.re-employed");
    assertProgress("135.5", 1, progress, "employment.rural-transfer");
    assertProgress("174", 0, progress, "employment.hard-to-place");
    String rate = "items.find { it.indicator == 'unemployment.registered-rate' }";
    assertTrue(progress.getBoolean(rate + ".met"));
    assertNull(progress.<Object>get(rate + ".progress"));
    assertDecimal("2.2", progress, rate + ".distance");
  }

  private static void assertProgress(String shown, int decimals, JsonPath answer, String code) {
    String item = "items.find { it.indicator == '" + code + "' }";
    BigDecimal progress = decimal(answer, item + ".progress");
    BigDecimal pace = decimal(answer, item + ".pace");
    assertEquals(new BigDecimal(shown), rounded(progress, decimals));
    assertEquals(new BigDecimal(shown), rounded(decimal(answer, item + ".published"), decimals));
    assertEquals(new BigDecimal("66.7"), rounded(pace, 1));
    assertEquals(0, progress.subtract(pace).compareTo(decimal(answer, item + ".ahead")));
  }

  @Test
  void published_ratios_follow_from_their_parts(Staff staff) {
    assertReconciles("63.3", "economy", "2020-06", "tax-revenue.share", staff);
    assertReconciles("234", "economy", "2020-08", "projects.planned", staff);
    assertReconciles("96.73", "poverty", "2020-08", "funds.payment-ratio", staff);
    assertReconciles("68.63", "environment", "2020-09-11", "air.good-days.ratio", staff);
  }

  private static void assertReconciles(
      String shown, String context, String period, String indicator, Staff staff) {
    JsonPath answer = staff.read(context, "/reconciliation?period=" + period);
    String item = "items.find { it.indicator == '" + indicator + "' && it.kind == 'FORMULA' }";
    assertDecimal(shown, answer, item + ".published");
    assertDecimal(shown, answer, item + ".recomputedRounded");
    assertTrue(answer.getBoolean(item + ".withinRounding"));
  }

  @ParameterizedTest
  @CsvSource({
    "economy, 2020-06, 8",
    "economy, 2020-08, 4",
    "livelihood, 2020-08, 5",
    "poverty, 2020-08, 1",
    "environment, 2020-08, 1",
    "environment, 2020-09, 1"
  })
  void the_figures_went_in_through_forms_and_the_calendar_is_complete(
      String context, String period, int forms, Staff staff) {
    JsonPath calendar = leader("/calendar?period=" + period, context, staff);
    assertEquals(Collections.nCopies(forms, "PUBLISHED"), calendar.<String>getList("items.status"));
    JsonPath rates = leader("/calendar/rates?period=" + period, context, staff);
    rates
        .getList("items.completeness")
        .forEach(rate -> assertEquals("100.0", rate.toString(), period));
    String submission = calendar.getString("items[0].submission");
    List<String> steps =
        leader("/submissions/" + submission, context, staff).getList("steps.action");
    assertEquals(List.of("EXTEND", "CREATE", "SUBMIT", "APPROVE", "PUBLISH"), steps);
  }

  @Test
  void the_tax_share_says_that_a_formula_gave_it(Staff staff) {
    String form = "items.find { it.form == 'finance.monthly' }.submission";
    String id = leader("/calendar?period=2020-06", "economy", staff).getString(form);
    JsonPath submission = leader("/submissions/" + id, "economy", staff);
    String origin = "cells.find { it.indicator == 'tax-revenue.share' }.origin";
    assertEquals("FORMULA", submission.getString(origin + ".kind"));
    assertEquals(
        List.of("tax-revenue", "budget-revenue"), submission.getList(origin + ".inputs.indicator"));
  }

  private static JsonPath leader(String pathAndQuery, String context, Staff staff) {
    return staff
        .as("leader", context)
        .get(pathAndQuery)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void the_rates_of_water_and_soil_follow_from_records_that_say_they_are_made_up(Staff staff) {
    JsonPath water =
        staff.read(
            "environment", "/water/assessments?period=2020-08&cumulative=true&region=411102");
    for (String section : List.of("tangjiang", "lihe-sanliqiao")) {
      String item = "items.find { it.section == '" + section + "' }";
      assertEquals(8, water.getInt(item + ".assessedMonths"));
      assertDecimal("100", water, item + ".complianceRate");
      assertTrue(water.getBoolean(item + ".synthetic"));
    }
    JsonPath soil = staff.read("environment", "/soil/summary?region=411102&date=2020-08-31");
    for (String land : List.of("farmland", "construction-land")) {
      assertDecimal("100", soil, "items.find { it.land == '" + land + "' }.safeUseRate");
      assertTrue(soil.getBoolean("items.find { it.land == '" + land + "' }.synthetic"));
    }
  }

  @Test
  void a_ranking_keeps_the_size_of_its_group(Staff staff) {
    JsonPath ranking =
        staff.read("economy", "/rankings?indicator=retail-sales&measure=YOY&period=2020-06");
    assertEquals(1, ranking.getInt("items[0].rank"));
    assertEquals("源汇区", ranking.getString("items[0].regionName"));
    assertEquals(6, ranking.getInt("groupSize"));
    assertEquals(0, ranking.getInt("items[0].movement"));
  }

  private static void assertDecimal(String expected, JsonPath answer, String path) {
    BigDecimal actual = decimal(answer, path);
    assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> path + " is " + actual);
  }

  private static BigDecimal decimal(JsonPath answer, String path) {
    return new BigDecimal(answer.get(path).toString());
  }

  private static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, java.math.RoundingMode.HALF_EVEN);
  }
}
