package io.yuanhui.launcher.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportTest {

  private final List<Figure> figures = Figure.all();
  private final List<Report> reports = Report.of(figures);

  @Test
  void every_figure_is_reported_once() {
    assertEquals(figures.size(), reports.stream().mapToInt(r -> r.body().cells().size()).sum());
    assertTrue(figures.size() >= 86);
  }

  @Test
  void a_report_is_of_one_department_region_and_period_to_one_service() {
    Set<List<String>> groups =
        figures.stream()
            .map(f -> List.of(f.context(), f.department(), f.region(), f.period()))
            .collect(Collectors.toSet());

    assertEquals(
        groups,
        reports.stream()
            .map(
                r ->
                    List.of(
                        r.context(), r.body().department(), r.body().region(), r.body().period()))
            .collect(Collectors.toSet()));
    assertEquals(groups.size(), reports.size());
  }

  @Test
  void the_finance_departments_report_of_june_goes_to_economy_as_published() {
    Report finance = only("economy", "finance", "2020-06");

    assertEquals("/api/economy/v1/submissions", finance.submissions());
    assertEquals("/api/economy/v1/forms/finance.monthly", finance.form());
    assertEquals("seed.economy.finance.411102.2020-06", finance.idempotencyKey());
    assertEquals(5, finance.body().cells().size());
    assertEquals(
        new Report.Cell("budget-revenue", "VALUE", new BigDecimal("50770"), "10K_CNY", "P", null),
        finance.body().cells().get(0));
  }

  @Test
  void what_is_only_implied_is_an_estimate_and_keeps_its_note() {
    List<Report.Cell> firstQuarter = only("economy", "stats", "2020-03").body().cells();

    assertEquals(List.of("E", "E"), firstQuarter.stream().map(Report.Cell::status).toList());
    assertEquals("2.0 is 29.3 percentage points above Q1", firstQuarter.get(0).note());
  }

  @Test
  void values_keep_the_decimals_they_were_published_with() {
    Report.Cell growth =
        only("economy", "stats", "2020-06").body().cells().stream()
            .filter(
                c -> c.indicator().equals("fixed-asset-investment") && c.measure().equals("YOY"))
            .findFirst()
            .orElseThrow();

    assertEquals("2.0", growth.value().toPlainString());
  }

  @Test
  void each_report_has_a_key_of_its_own_that_a_header_can_carry() {
    Set<String> keys = reports.stream().map(Report::idempotencyKey).collect(Collectors.toSet());

    assertEquals(reports.size(), keys.size());
    keys.forEach(key -> assertTrue(key.matches("[\\x21-\\x7e]{1,110}"), key));
  }

  @Test
  void each_target_says_how_it_is_known() {
    List<Target> targets = Target.all();

    assertEquals(7, targets.size());
    targets.forEach(target -> assertNotNull(target.note(), target.indicator()));
    Target unemployment = targets.get(6);
    assertEquals(
        "/api/livelihood/v1/targets/unemployment.registered-rate/411102/2020", unemployment.path());
    assertTrue(unemployment.note().contains("assumed"), unemployment.note());
  }

  private Report only(String context, String department, String period) {
    return reports.stream()
        .filter(r -> r.context().equals(context))
        .filter(r -> r.department().equals(department) && r.body().period().equals(period))
        .findFirst()
        .orElseThrow();
  }
}
