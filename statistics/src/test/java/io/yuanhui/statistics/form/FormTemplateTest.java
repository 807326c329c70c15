package io.yuanhui.statistics.form;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.export.Workbooks;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form to download and fill in. */
@TrialTest
class FormTemplateTest {

  private final Corner corner = Corner.fresh();
  private final Sheet sheet =
      Sheet.of("finance", "M", corner)
          .lines(
              "{\"indicator\": \"revenue.tax\", \"heading\": \"收入\"}",
              "{\"indicator\": \"revenue\", \"measure\": \"YOY\", \"required\": false}");

  @Test
  void a_template_has_the_lines_of_the_form_and_says_what_it_is_for() {
    sheet.define();

    Response answer = template("?period=" + corner.month(6));

    answer
        .then()
        .statusCode(200)
        .contentType(XlsxWriter.MEDIA_TYPE)
        .header(
            "Content-Disposition",
            startsWith("attachment; filename=\"" + sheet.code() + "-" + corner.month(6)))
        .header("Content-Disposition", containsString("filename*=UTF-8''%E6%8A%A5%E8%A1%A8-"));
    List<TableRow> rows = Workbooks.rows(answer);
    assertEquals(
        List.of(
            List.of("form", sheet.code()),
            List.of("formVersion", "1"),
            List.of("department", "finance"),
            List.of("region", corner.region()),
            List.of("period", corner.month(6))),
        rows.stream().filter(row -> row.sheet().equals("_yuanhui")).map(TableRow::cells).toList());
    List<TableRow> form = rows.stream().filter(row -> row.sheet().equals("报表")).toList();
    assertEquals("报表", form.get(0).cell(0));
    assertTrue(form.get(1).cell(0).contains("时期：" + corner.month(6)));
    assertTrue(form.get(2).cell(0).startsWith("填表说明："));
    assertEquals(
        List.of(
            "指标代码 indicator",
            "指标名称 name",
            "口径 measure",
            "数值 value",
            "计量单位 unit",
            "状态 status",
            "备注 note"),
        form.get(3).cells());
    assertEquals(List.of("revenue.tax", "收入：税收收入 *", "VALUE", "", "10K_CNY"), form.get(4).cells());
    assertEquals(List.of("revenue", "一般公共预算收入", "YOY", "", "PCT"), form.get(5).cells());
    assertTrue(form.get(6).cell(1).startsWith("填报人："));
    assertEquals(7, form.size());
  }

  @Test
  void only_what_is_to_fill_is_open_and_units_and_status_are_chosen() {
    sheet.define();
    byte[] workbook = template("?period=" + corner.month(6)).asByteArray();

    String xml = Workbooks.part(workbook, "xl/worksheets/sheet1.xml");
    assertTrue(xml.matches("(?s).*<sheetProtection password=\"[0-9a-f]{4}\" sheet=\"true\".*"));
    assertTrue(
        xml.contains("sqref=\"E5:E5\"") && xml.contains("\"CNY,10K_CNY,100M_CNY\""), "units");
    assertTrue(xml.contains("\"PCT,PERMILLE\""), "units of a share");
    assertTrue(xml.contains("sqref=\"F5:F6\"") && xml.contains("\"P,R,F,E,M\""), "status");
    List<String> open = Workbooks.unlocked(workbook, "xl/worksheets/sheet1.xml");
    assertEquals(List.of("D5", "E5", "F5", "G5", "D6", "E6", "F6", "G6"), open);
    assertTrue(
        Workbooks.part(workbook, "xl/workbook.xml")
            .contains("name=\"_yuanhui\" r:id=\"rId4\" sheetId=\"2\" state=\"hidden\""));
    assertFalse(xml.contains("null"), "nothing that was left unsaid");
    // The order of ECMA-376, 18.3.1.99, on which Excel insists.
    assertEquals(
        List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetProtection",
            "mergeCells",
            "dataValidations",
            "pageMargins",
            "pageSetup",
            "headerFooter"),
        Workbooks.children(workbook, "xl/worksheets/sheet1.xml"));
  }

  @Test
  void the_version_in_force_for_the_period_is_given() {
    sheet.define();
    as(publisher(), sheet.from(corner.month(7)).lines("{\"indicator\": \"revenue\"}").version())
        .post("/forms/" + sheet.code() + "/versions")
        .then()
        .statusCode(201);

    assertEquals("2", version(corner.month(7)));
    assertEquals("1", version(corner.month(6)));
  }

  @Test
  void a_period_or_region_that_the_form_is_not_filled_for_has_no_template() {
    sheet.define();
    template("").then().statusCode(400).body("violations.field", contains("period"));
    template("?period=2020-13").then().statusCode(400).body("violations.field", contains("period"));
    template("?period=" + corner.year()).then().statusCode(404);
    template("?period=" + corner.lastYear(6)).then().statusCode(404);
    template("?region=411103&period=" + corner.month(6))
        .then()
        .statusCode(404)
        .body("violations.field", contains("region"));
    as(clerk("finance")).get("/forms/no-such/template?period=2020-06").then().statusCode(404);
  }

  private String version(String period) {
    return Workbooks.rows(template("?period=" + period)).get(1).cell(1);
  }

  private Response template(String query) {
    return as(clerk("finance")).get("/forms/" + sheet.code() + "/template" + query);
  }
}
