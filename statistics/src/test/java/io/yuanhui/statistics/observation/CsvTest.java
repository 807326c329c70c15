package io.yuanhui.statistics.observation;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.export.Workbooks;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures for spreadsheets: every row, every digit, and nothing that runs. */
@TrialTest
@Tag("one-database")
class CsvTest {

  private final Corner corner = Corner.fresh();

  @Test
  void a_table_has_the_columns_of_the_figures_and_loses_no_digit() {
    Paper.published(
        Form.of("finance", corner, 6)
            .cell("revenue", "123456789012345678.123456")
            .cell("revenue.tax", "-0.000001"));

    List<NamedCsvRecord> rows =
        table("/observations?indicator=revenue&indicator=revenue.tax&" + corner.query());

    assertEquals(
        List.of(
            "indicator",
            "name",
            "measure",
            "region",
            "period",
            "accumulation",
            "value",
            "unit",
            "status",
            "vintage",
            "publishedAt",
            "supersededAt",
            "submission",
            "note"),
        rows.get(0).getHeader().subList(0, 14));
    assertEquals(
        List.of("123456789012345678.123456", "-0.000001"),
        rows.stream().map(row -> row.getField("value")).toList());
    assertEquals("一般公共预算收入", rows.get(0).getField("name"));
    assertEquals("", rows.get(0).getField("supersededAt"));
  }

  @Test
  void text_that_a_spreadsheet_would_run_is_made_harmless_and_numbers_stay_numbers() {
    String[] notes = {"=1+1", "+86", "-x", "@SUM(A1)", "\\t=1", "好, \\\"引\\\"\\n行"};
    Form form = Form.of("finance", corner, 12);
    for (int i = 0; i < notes.length; i++) {
      form =
          form.cell(
              "revenue",
              "-1.5",
              "\"note\": \"%s\", \"period\": \"%s\"".formatted(notes[i], corner.month(i + 1)));
    }
    Paper.published(form);

    List<NamedCsvRecord> rows = table("/observations?indicator=revenue&" + corner.query());

    assertEquals(
        List.of("'=1+1", "'+86", "'-x", "'@SUM(A1)", "'\t=1", "好, \"引\"\n行"),
        rows.stream().map(row -> row.getField("note")).toList());
    assertEquals(
        List.of("-1.5"), rows.stream().map(row -> row.getField("value")).distinct().toList());
  }

  @Test
  void a_table_goes_on_beyond_any_page_in_whatever_form() {
    LocalDate first = LocalDate.of(2001, 1, 1);
    Form form = Form.of("ecology", "411102202", first.toString());
    for (int i = 0; i < 1500; i++) {
      form = form.cell("air.dust", "" + i, "\"period\": \"%s\"".formatted(first.plusDays(i)));
    }
    Paper.published(form);

    String whole = "/observations?indicator=air.dust&region=411102202&from=2001&to=2005";
    List<NamedCsvRecord> rows = table(whole);

    List<String> values = IntStream.range(0, 1500).mapToObj(Integer::toString).toList();
    assertEquals(values, rows.stream().map(row -> row.getField("value")).toList());
    List<TableRow> sheet = Workbooks.rows(export(XlsxWriter.MEDIA_TYPE, whole));
    int value = sheet.get(1).cells().indexOf("数值 value");
    assertEquals(
        values, sheet.subList(2, sheet.size() - 3).stream().map(row -> row.cell(value)).toList());
    assertEquals(
        values,
        export(JsonLinesWriter.MEDIA_TYPE, whole)
            .asString()
            .lines()
            .map(line -> line.replaceAll(".*\"value\":([^,]*),.*", "$1"))
            .toList());
    List<NamedCsvRecord> limited =
        table("/observations?indicator=air.dust&region=411102202&limit=7");
    assertEquals(7, limited.size());
  }

  @ParameterizedTest
  @CsvSource({
    "/indicators, code",
    "/regions?parent=411102, code",
    "/observations?indicator=gdp, indicator",
    "/comparisons?period=2020-06, indicator",
    "/rankings?indicator=retail&period=2020-06, rank",
    "/progress?period=2020-06, indicator",
    "/reconciliation?period=2020-06, kind"
  })
  void every_collection_of_figures_is_to_be_had_as_a_table(String address, String firstColumn) {
    as(viewer())
        .accept("text/csv")
        .get(address)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith(firstColumn + ","));
  }

  private static List<NamedCsvRecord> table(String address) {
    String text = export("text/csv", address).asString();
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  private static Response export(String type, String address) {
    Response response = as(viewer()).accept(type).get(address);
    response.then().statusCode(200).contentType(startsWith(type));
    return response;
  }
}
