package io.yuanhui.launcher.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormPlanTest {

  private final List<Report> reports = Report.of(Figure.all());
  private final List<FormPlan> plans = FormPlan.of(reports);

  @Test
  void every_report_has_a_version_of_its_form_that_asks_for_its_figures_and_no_others() {
    for (Report report : reports) {
      FormPlan.Definition version =
          plans.stream()
              .filter(plan -> plan.path().equals(report.form()))
              .flatMap(plan -> plan.versions().stream())
              .filter(definition -> definition.from().equals(report.body().period()))
              .findFirst()
              .orElseThrow();

      assertEquals(report.body().period(), version.until());
      assertEquals(report.department(), version.department());
      assertEquals(
          report.body().cells().stream()
              .map(cell -> new FormPlan.Line(cell.indicator(), cell.measure()))
              .toList(),
          version.lines());
    }
  }

  @Test
  void versions_follow_one_another_in_time() {
    FormPlan stats =
        plans.stream()
            .filter(plan -> plan.code().equals("stats.monthly"))
            .findFirst()
            .orElseThrow();

    assertEquals(
        List.of("2020-03", "2020-06"),
        stats.versions().stream().map(FormPlan.Definition::from).toList());
    assertEquals("M", stats.versions().get(0).frequency());
    assertEquals(12, stats.versions().get(0).due().day());
  }

  @Test
  void the_daily_form_of_the_air_is_due_at_noon_of_the_next_day() {
    FormPlan air =
        plans.stream()
            .filter(plan -> plan.code().equals("ecology.daily"))
            .findFirst()
            .orElseThrow();

    assertEquals(1, air.versions().get(0).due().days());
    assertEquals("12:00", air.versions().get(0).due().time());
  }
}
