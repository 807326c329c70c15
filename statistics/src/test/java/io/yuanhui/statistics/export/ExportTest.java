package io.yuanhui.statistics.export;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.Sheet;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections as workbooks and as lines of JSON: every row, every digit, nothing that runs. */
@TrialTest
class ExportTest {

  private static final int FIRST_ROW = 2;
  private static final int ROWS_BELOW = 3;

  private final Corner corner = Corner.fresh();

  @Test
  void a_workbook_of_figures_loses_no_digit_and_runs_nothing() {
    Paper.published(
        Form.of("finance", corner, 6)
            .cell("revenue", "123456789012345678.123456")
            .cell("revenue.tax", "-0.50", "\"note\": \"=cmd|' /C calc'!A0\""));

    Response answer =
        as(viewer())
            .accept(XlsxWriter.MEDIA_TYPE)
            .get("/observations?indicator=revenue&indicator=revenue.tax&" + corner.query());

    answer
        .then()
        .statusCode(200)
        .contentType(XlsxWriter.MEDIA_TYPE)
        .header("Content-Disposition", startsWith("attachment; filename=\"observations-2"))
        .header("Content-Disposition", containsString("UTF-8''%E7%BB%9F%E8%AE%A1%E6%95%B0%E6%8D"));
    List<TableRow> rows = Workbooks.rows(answer);
    assertEquals("统计数据", rows.get(0).cell(0));
    List<String> headings = rows.get(1).cells();
    assertEquals("指标代码 indicator", headings.get(0));
    int value = headings.indexOf("数值 value");
    int note = headings.indexOf("备注 note");
    assertEquals("123456789012345678.123456", rows.get(2).cell(value));
    assertEquals("-0.5", rows.get(3).cell(value));
    assertEquals("'=cmd|' /C calc'!A0", rows.get(3).cell(note));
    assertTrue(rows.get(4).cell(0).startsWith("注：计量单位"));
    assertTrue(rows.get(5).cell(0).contains("/observations?indicator=revenue&"));
    assertTrue(rows.get(6).cell(0).startsWith("填报人："));
    assertEquals(7, rows.size());
  }

  @ParameterizedTest
  @CsvSource({
    "/indicators, 指标目录",
    "/regions?parent=411102, 地区",
    "/observations?indicator=gdp, 统计数据",
    "/comparisons?period=2020-06, 对比分析",
    "/rankings?indicator=retail&period=2020-06, 漯河市各县区位次（2020-06）",
    "/progress?period=2020-06, 目标完成进度",
    "/reconciliation?period=2020-06, 公式与比例核对",
    "/calendar?period=2020-06, 报送日历",
    "/calendar/rates?period=2020-06, 报送完整率与及时率",
    "/tasks, 待办事项",
    "/tasks/counts, 各部门待办",
    "/submissions?period=2020-06, 报送",
    "/submissions/queue, 报送",
    "/releases, 联合发布"
  })
  void every_collection_of_figures_and_of_work_is_to_be_had(String address, String title) {
    TestToken caller = address.endsWith("/queue") ? reviewer("finance") : leader();
    List<TableRow> rows = Workbooks.rows(export(caller, XlsxWriter.MEDIA_TYPE, address));
    assertEquals(title, rows.get(0).cell(0));
    int count = rows.size() - FIRST_ROW - rows.stream().filter(Sheet::isBelow).toList().size();
    String lines = export(caller, JsonLinesWriter.MEDIA_TYPE, address).asString();
    assertEquals(count, lines.lines().count());
    String csv = export(caller, "text/csv", address).asString();
    assertTrue(csv.startsWith(rows.get(1).cell(0).split(" ")[1] + ","), csv);
  }

  @Test
  void an_export_shows_nobody_more_than_the_list_does() {
    Paper.draft(Form.of("finance", corner, 9).cell("revenue", "1"));
    String address = "/submissions?period=" + corner.month(9);
    assertEquals(1, lines(clerk("finance"), address));
    assertEquals(0, lines(clerk("stats"), address));
    assertEquals(
        FIRST_ROW + ROWS_BELOW,
        Workbooks.rows(export(clerk("stats"), XlsxWriter.MEDIA_TYPE, address)).size());
  }

  @Test
  void the_figures_of_a_submission_go_out_as_they_are_imported() {
    Paper paper =
        Paper.draft(
            Form.of("finance", corner, 10)
                .cell("revenue", "123456789012345678.123456")
                .cell("revenue.tax", "0.30", "\"status\": \"R\", \"note\": \"修订\"")
                .cell("revenue.other", "null", "\"status\": \"M\""));
    String address = "/submissions/" + paper.id() + "/cells";
    String here = corner.region() + "," + corner.month(10);

    assertEquals(
        List.of(
            "indicator,name,measure,region,period,value,unit,status,note",
            "revenue,一般公共预算收入,VALUE," + here + ",123456789012345678.123456,10K_CNY,P,",
            "revenue.tax,税收收入,VALUE," + here + ",0.30,10K_CNY,R,修订"),
        export(clerk("finance"), "text/csv", address).asString().lines().limit(3).toList());
    List<TableRow> rows = Workbooks.rows(export(clerk("finance"), XlsxWriter.MEDIA_TYPE, address));
    assertEquals(
        List.of(
            "指标代码 indicator",
            "指标名称 name",
            "口径 measure",
            "地区 region",
            "时期 period",
            "数值 value",
            "计量单位 unit",
            "状态 status",
            "备注 note"),
        rows.get(1).cells());
    assertEquals("123456789012345678.123456", rows.get(2).cell(5));
    assertEquals(3, lines(clerk("finance"), address));
    assertEquals(1, lines(clerk("finance"), address + "?limit=1"));
    as(clerk("stats")).get(address).then().statusCode(404);
  }

  private static long lines(TestToken caller, String address) {
    return export(caller, JsonLinesWriter.MEDIA_TYPE, address).asString().lines().count();
  }

  private static Response export(TestToken caller, String type, String address) {
    Response answer = as(caller).accept(type).get(address);
    answer.then().statusCode(200).contentType(startsWith(type));
    return answer;
  }
}
