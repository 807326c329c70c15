package io.yuanhui.e2e;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the district's figures of 2020 come from, and what keeps them consistent. */
@EndToEnd
class LineageIT {

  /** The figures that follow from others by a formula. */
  private static final Set<String> FORMULAS =
      Set.of("tax-revenue.share", "projects.planned", "funds.payment-ratio", "air.good-days.ratio");

  @TestFactory
  Stream<DynamicTest> every_figure_tells_where_it_comes_from_in_one_request(Staff staff)
      throws IOException {
    List<NamedCsvRecord> rows = SeedIT.rows();
    assertEquals(86, rows.size());
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.getField("ref"), () -> tells(row, staff)));
  }

  /** Of its first publication: other tests revise some figures. */
  private static void tells(NamedCsvRecord row, Staff staff) {
    JsonPath lineage =
        staff.read(
            row.getField("context"),
            "/lineage?indicator=%s&measure=%s&region=%s&period=%s"
                .formatted(
                    row.getField("indicator"),
                    row.getField("measure"),
                    row.getField("region"),
                    row.getField("period")));
    String first = "vintages.find { it.vintage == 1 }";
    assertEquals(
        0,
        new BigDecimal(row.getField("value"))
            .compareTo(new BigDecimal(lineage.get(first + ".value").toString())));
    assertEquals("clerk-" + row.getField("department"), lineage.get(first + ".reported.by"));
    assertEquals("reviewer-" + row.getField("department"), lineage.get(first + ".reviewed.by"));
    assertEquals("publisher", lineage.get(first + ".published.by"));
    for (String act : List.of("reported", "reviewed", "published")) {
      assertNotNull(lineage.get(first + "." + act + ".at"), act);
    }
    assertTrue(lineage.getString(first + ".form").startsWith(row.getField("department")));
    assertNotNull(lineage.getList(first + ".evidence"));
    if (FORMULAS.contains(row.getField("indicator"))) {
      assertEquals("FORMULA", lineage.get(first + ".origin.kind"));
      List<Integer> vintages = lineage.getList(first + ".origin.inputs.vintage");
      assertTrue(vintages.size() > 1);
      assertEquals(Set.of(1), Set.copyOf(vintages));
      assertTrue(lineage.getList(first + ".checks.outcome").contains("PASSED"));
      String link = lineage.getString(first + ".origin.inputs[0].lineage");
      assertNotNull(
          staff.read(row.getField("context"), link).get("vintages.find { it.vintage == 1 }.value"));
    } else {
      boolean fromRecords = lineage.get(first + ".origin.kind").equals("RECORDS");
      assertTrue(fromRecords || !row.getField("indicator").equals("air.good-days"));
      assertEquals(fromRecords, lineage.get(first + ".origin.records") != null);
    }
  }

  @Test
  void the_fall_of_retail_sales_was_explained(Staff staff) {
    JsonPath lineage =
        staff.read("economy", "/lineage?indicator=retail-sales&measure=YOY&period=2020-03");
    String check = "vintages[0].checks.find { it.rule == 'stats.retail-growth-band' }";
    assertEquals("BROKEN", lineage.get(check + ".outcome"));
    assertEquals("社会消费品零售总额增速 -35.9% 超出 ±30% 的常见范围。", lineage.get(check + ".message"));
    assertEquals("clerk-stats", lineage.get(check + ".explanation.by"));
    assertTrue(lineage.getString(check + ".explanation.text").contains("疫情"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          economy     | finance        | 2020-06    | tax-revenue.share=64.3 PCT, tax-revenue=32135 10K_CNY, budget-revenue=50770 10K_CNY | finance.tax-share | 税收占比 64.3% 与税收收入 32135万元 ÷ 一般公共预算收入 50770万元 不符。
          economy     | reform         | 2020-08    | projects.planned=235 COUNT, projects.planned.industry=24 COUNT, projects.planned.services=39 COUNT, projects.planned.agriculture=43 COUNT, projects.planned.social=45 COUNT, projects.planned.renovation=83 COUNT | reform.projects-total | 谋划项目总数 235个 与工业 24个、三产 39个、农业 43个、社会事业 45个、老旧小区 83个 之和不符。
          poverty     | poverty-relief | 2020-08    | funds.payment-ratio=97.73 PCT, funds.paid=1860.3 10K_CNY, funds.special=1923.26 10K_CNY | poverty-relief.payment-ratio | 资金支付比例 97.73% 与支付额 1860.3万元 ÷ 专项扶贫资金 1923.26万元 不符。
          environment | ecology        | 2020-09-11 | air.good-days.ratio=68.64 PCT, air.good-days=175 DAY, air.valid-days=255 DAY | ecology.good-days-ratio | 优良天数比例 68.64% 与优良天数 175天 ÷ 有效监测天数 255天 不符。
          """)
  void a_figure_that_does_not_follow_from_its_parts_cannot_be_submitted(
      String context,
      String department,
      String period,
      String cells,
      String rule,
      String message,
      Staff staff) {
    String id =
        staff.report(
            context, department, Staff.submission(department, "411102", period, cells(cells)));
    String clerk = "clerk-" + department;

    staff
        .as(clerk, context)
        .get("/submissions/{id}/checks", id)
        .then()
        .statusCode(200)
        .body("submittable", is(false))
        .body("items.findAll { it.outcome == 'BROKEN' }.rule", contains(rule))
        .body("items.findAll { it.outcome == 'BROKEN' }.message", contains(message));
    staff
        .act(context, clerk, id, "submit", null)
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("cells[0].value"))
        .body("violations[0].message", containsString(rule + "：" + message));
  }

  /** Such as {@code budget-revenue=50770 10K_CNY, …}. */
  private static List<Map<String, Object>> cells(String text) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (String cell : text.split(", ")) {
      String[] parts = cell.split("[= ]");
      cells.add(Staff.cell(parts[0], new BigDecimal(parts[1]), parts[2], "P"));
    }
    return cells;
  }
}
