package io.yuanhui.statistics.form;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.testing.token.TestTokens.leader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.export.Workbooks;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form as staff print it: indicators by periods, with growth, notes and a line to sign. */
@TrialTest
class FormTableTest {

  private final Corner corner = Corner.fresh();
  private final Sheet sheet =
      Sheet.of("finance", "M", corner)
          .lines(
              "{\"indicator\": \"revenue\", \"heading\": \"收入\"}",
              "{\"indicator\": \"revenue.tax\", \"heading\": \"收入\"}");

  private void publish() {
    sheet.define();
    Paper.published(Form.of("finance", corner.region(), corner.lastYear(2)).cell("revenue", "80"));
    Paper.published(
        Form.of("finance", corner, 1)
            .cell("revenue", "100.50")
            .cell("revenue", "12.5", "\"measure\": \"YOY\", \"unit\": \"PCT\""));
    Paper.published(
        Form.of("finance", corner, 2)
            .cell("revenue", "0.01", "\"unit\": \"100M_CNY\", \"note\": \"=含调库\"")
            .cell("revenue.tax", "null", "\"status\": \"M\""));
    Paper.draft(Form.of("finance", corner, 3).cell("revenue", "777")).submit().approve();
  }

  @Test
  void a_form_is_read_by_periods_in_its_units_with_growth_published_and_computed() {
    publish();

    JsonPath table = read("application/json", "2", "3").jsonPath();

    assertEquals(List.of(corner.month(2), corner.month(3)), table.getList("periods"));
    assertEquals(
        List.of("revenue VALUE PUBLISHED", "revenue YOY COMPUTED", "revenue.tax VALUE PUBLISHED"),
        table.<java.util.Map<String, Object>>getList("rows").stream()
            .map(row -> row.get("indicator") + " " + row.get("measure") + " " + row.get("basis"))
            .toList());
    assertEquals(List.of("100", "null"), numbers(table, "rows[0].figures.value"));
    assertEquals(List.of("25.0", "null"), numbers(table, "rows[1].figures.value"));
    assertEquals(List.of("null", "null"), numbers(table, "rows[2].figures.value"));
    assertEquals("M", table.getString("rows[2].figures[0].status"));
    assertEquals("万元", table.getString("rows[0].unitName"));
  }

  @Test
  void it_is_printed_with_title_periods_notes_source_and_a_line_to_sign() {
    publish();

    Response answer = read(XlsxWriter.MEDIA_TYPE, "1", "2");

    answer.then().header("Content-Disposition", startsWith("attachment; filename=\"table-"));
    List<List<String>> rows = Workbooks.rows(answer).stream().map(TableRow::cells).toList();
    assertEquals(List.of("报表"), rows.get(0));
    assertTrue(rows.get(1).get(0).contains("时期：" + corner.month(1) + " 至 " + corner.month(2)));
    assertEquals(List.of("指标 name", "计量单位 unit", corner.month(1), corner.month(2)), rows.get(2));
    assertEquals(
        List.of(
            List.of("收入"),
            List.of("一般公共预算收入", "万元", "100.5", "100"),
            List.of("　　一般公共预算收入同比增长", "%", "12.5"),
            List.of("　　一般公共预算收入同比增长（计算）", "%", "", "25"),
            List.of("税收收入", "万元"),
            List.of("注：一般公共预算收入 " + corner.month(2) + "：=含调库")),
        rows.subList(3, 9));
    assertTrue(rows.get(9).get(0).startsWith("注：“同比增长（计算）”"));
    assertTrue(rows.get(10).get(0).startsWith("数据来源：源汇 "));
    assertTrue(rows.get(11).get(0).startsWith("填报人："));
    assertEquals(12, rows.size());
  }

  @Test
  void programs_read_it_as_csv() {
    publish();
    assertEquals(
        List.of(
            "indicator,name,measure,basis,unit," + corner.month(1) + "," + corner.month(2),
            "revenue,一般公共预算收入,VALUE,PUBLISHED,10K_CNY,100.50,100",
            "revenue,一般公共预算收入,YOY,PUBLISHED,PCT,12.5,",
            "revenue,一般公共预算收入,YOY,COMPUTED,PCT,,25.0",
            "revenue.tax,税收收入,VALUE,PUBLISHED,10K_CNY,,"),
        read("text/csv", "1", "2").asString().lines().toList());
  }

  @Test
  void periods_are_named_and_not_too_many() {
    sheet.define();
    String address = "/forms/" + sheet.code() + "/table";
    as(leader()).get(address).then().statusCode(400).body("violations.field", contains("from"));
    as(leader())
        .get(address + "?from=" + corner.month(2) + "&to=" + corner.month(1))
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    as(leader())
        .get(address + "?from=" + corner.year() + "&to=" + (corner.year() + 9))
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    as(leader())
        .get(address + "?from=" + corner.year() + "&to=" + corner.year() + "&region=411103")
        .then()
        .statusCode(404)
        .body("violations.field", contains("region"));
  }

  private Response read(String type, String from, String to) {
    Response answer =
        as(leader())
            .accept(type)
            .get(
                "/forms/%s/table?from=%d-0%s&to=%d-0%s"
                    .formatted(sheet.code(), corner.year(), from, corner.year(), to));
    answer.then().statusCode(200).contentType(startsWith(type));
    return answer;
  }
}
