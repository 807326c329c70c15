package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxReader;
import io.yuanhui.statistics.export.Workbooks;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes in again as it was. */
@TrialTest
@Tag("one-database")
class RoundTripTest {

  private static final int VALUE = 3;
  private static final int NOTE = 6;

  private final Corner corner = Corner.fresh();

  @Test
  void a_template_that_was_filled_in_becomes_a_submission_of_its_form() throws IOException {
    String month = corner.month(6);
    Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax").define().open(month);
    Response template =
        as(clerk("finance")).get("/forms/" + sheet.code() + "/template?period=" + month);
    byte[] filled =
        filledIn(
            Workbooks.rows(template),
            Map.of("revenue", new BigDecimal("50770.25"), "revenue.tax", new BigDecimal("-0.5")));

    Response imported = Upload.of(ImportFormat.XLSX_TYPE, filled).send();

    imported.then().statusCode(201).body("valid", equalTo(2)).body("faultCount", equalTo(0));
    String submission = imported.path("submission");
    as(clerk("finance"))
        .get("/submissions/" + submission)
        .then()
        .statusCode(200)
        .body("form", equalTo(sheet.code()))
        .body("formVersion", equalTo(1))
        .body("period", equalTo(month));
    String here = ",VALUE," + corner.region() + "," + month;
    assertEquals(
        List.of(
            "revenue,一般公共预算收入" + here + ",50770.25,10K_CNY,P,'=见附件",
            "revenue.tax,税收收入" + here + ",-0.5,10K_CNY,P,'=见附件"),
        cells(submission).lines().skip(1).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", ImportFormat.XLSX_TYPE})
  void the_cells_of_a_submission_come_in_as_they_went_out(String type) {
    Paper paper =
        Paper.draft(
            Form.of("finance", corner, 7)
                .cell("revenue", "123456789012345678.123456", "\"note\": \"=1+1\"")
                .cell("revenue", "-12.5", "\"measure\": \"YOY\", \"status\": \"R\"")
                .cell("revenue.tax", "null", "\"status\": \"M\", \"note\": \"甲\\n乙\""));
    byte[] table =
        as(clerk("finance"))
            .accept(type)
            .get("/submissions/" + paper.id() + "/cells")
            .asByteArray();

    Response imported =
        Upload.of(type, table)
            .with("region", corner.region())
            .with("period", corner.month(7))
            .send();

    imported.then().statusCode(201).body("faultCount", equalTo(0)).body("valid", equalTo(3));
    assertEquals(cells(paper.id()), cells(imported.path("submission")));
  }

  /** A workbook as a person would give it back. */
  private static byte[] filledIn(List<TableRow> rows, Map<String, BigDecimal> values)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", null);
    Worksheet metadata = workbook.newWorksheet(XlsxReader.METADATA);
    Worksheet form = workbook.newWorksheet("报表");
    for (TableRow row : rows) {
      Worksheet sheet = row.sheet().equals(XlsxReader.METADATA) ? metadata : form;
      for (int column = 0; column < row.cells().size(); column++) {
        sheet.inlineString(row.number() - 1, column, row.cell(column));
      }
      BigDecimal value = values.get(row.cell(0));
      if (value != null) {
        sheet.value(row.number() - 1, VALUE, value);
        sheet.inlineString(row.number() - 1, NOTE, "=见附件");
      }
    }
    workbook.finish();
    return bytes.toByteArray();
  }

  private static String cells(String submission) {
    return as(clerk("finance"))
        .accept("text/csv")
        .get("/submissions/" + submission + "/cells")
        .asString();
  }
}
