package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxReader;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.TrialTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of figures become submissions, whole or not at all. */
@TrialTest
class ImportTest {

  private final Corner corner = Corner.fresh();
  private final String month = corner.month(3);

  @Test
  void a_csv_file_becomes_a_submission() {
    Response imported =
        send(
            """
            indicator,period,value,unit,note
            revenue,%1$s,1234.50,10K_CNY,"第一行
            第二行"
            revenue.tax,%1$s,800,,
            """);

    imported
        .then()
        .statusCode(201)
        .body("state", equalTo("DONE"))
        .body("rowsTotal", equalTo(2))
        .body("valid", equalTo(2))
        .body("faultCount", equalTo(0))
        .body("loadedBy", equalTo("INSERT"))
        .header("Location", endsWith("/submissions/" + imported.path("submission")));
    as(clerk("finance"))
        .get("/submissions/" + imported.path("submission"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("region", equalTo(corner.region()))
        .body("period", equalTo(month))
        .body("cells.indicator", contains("revenue", "revenue.tax"))
        .body("cells[0].note", equalTo("第一行\n第二行"));
  }

  @Test
  void every_fault_is_listed_with_row_and_column_and_nothing_is_written() throws Exception {
    Response refused =
        send(
            """
            指标代码,时期,数值,计量单位,状态,备注
            revenue,2020-13,1,,,
            nosuch,%1$s,1,,,
            revenue,%1$s,一千,,,
            revenue,%1$s,1,TON,X,
            revenue,%1$s,2,,,
            revenue,%1$s,3,,,
            gdp,%1$s,3,,,
            """,
            "period", month);

    refused
        .then()
        .statusCode(422)
        .body("violations.row", contains(2, 3, 4, 5, 5, 7, 8))
        .body("violations.column", contains("B", "A", "C", "E", "D", "A", "A"))
        .body(
            "violations.field",
            contains("period", "indicator", "value", "status", "unit", "indicator", "indicator"))
        .body("violations[5].message", containsString("与第 6 行重复"))
        .body("violations[6].message", containsString("stats"));
    String job = Upload.job(refused);
    as(clerk("finance"))
        .get(job)
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("faultCount", equalTo(7))
        .body("submission", nullValue())
        .body("faults[1].message", containsString("没有这个指标"));
    Response first = as(clerk("finance")).get(job + "/faults?limit=4");
    first.then().body("items", hasSize(4));
    as(clerk("finance"))
        .queryParam("cursor", first.<String>path("next"))
        .get(job + "/faults")
        .then()
        .body("items.number", contains(5, 6, 7));
    noSubmission();
  }

  @Test
  void the_marked_workbook_says_what_is_wrong_and_is_read_again_when_repaired(@TempDir Path place)
      throws Exception {
    Response refused =
        send("指标代码,数值,备注\nrevenue,1,=cmd|' /C calc'!A0\nrevenue.tax,x,\n", "period", month);
    Response workbook = as(clerk("finance")).get(Upload.job(refused) + "/workbook");

    workbook.then().statusCode(200).header("Content-Disposition", containsString(".xlsx"));
    Path file = Files.write(place.resolve("marked.xlsx"), workbook.asByteArray());
    List<TableRow> rows = rows(file);
    assertEquals(List.of("revenue", "1"), rows.get(1).cells().subList(0, 2));
    assertEquals("revenue.tax", rows.get(2).cell(0));
    org.hamcrest.MatcherAssert.assertThat(rows.get(2).cell(3), containsString("须为数字"));
    Upload.of(ImportFormat.XLSX_TYPE, workbook.asByteArray())
        .with("region", corner.region())
        .with("period", month)
        .with("validOnly", true)
        .send()
        .then()
        .statusCode(201)
        .body("valid", equalTo(1))
        .body("faults.column", contains("B"));
  }

  private static List<TableRow> rows(Path file) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    try (XlsxReader reader = XlsxReader.open(file)) {
      for (TableRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void a_dry_run_previews_and_writes_nothing() throws Exception {
    Upload file =
        csv("indicator,value\nrevenue,5\nrevenue.tax,4\nrevenue.other,x\n", "period", month);

    file.with("dryRun", true)
        .send()
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("submission", nullValue())
        .body("valid", equalTo(2))
        .body("faults.row", contains(4))
        .body("preview.indicator", contains("revenue", "revenue.tax"))
        .body("preview.unit", contains("10K_CNY", "10K_CNY"));
    noSubmission();
  }

  @Test
  void the_valid_rows_alone_are_taken_where_that_is_asked_for() {
    Upload file =
        csv("indicator,value\nrevenue,5\nrevenue.other,x\nrevenue.tax,4\n", "period", month);

    Response imported = file.with("validOnly", true).send();
    imported.then().statusCode(201).body("valid", equalTo(2)).body("faults.row", contains(3));
    as(clerk("finance"))
        .get("/submissions/" + imported.path("submission") + "/cells")
        .then()
        .body("items.indicator", contains("revenue", "revenue.tax"));
  }

  @ParameterizedTest
  @CsvSource({"GB18030, ''", "UTF-16LE, \uFEFF", "UTF-8, \uFEFF", "UTF-8, ''"})
  void a_file_is_read_in_the_encoding_that_it_is_in(String charset, String mark) {
    byte[] content = (mark + "指标代码,数值,备注\nrevenue,5,源汇区财政局\n").getBytes(Charset.forName(charset));

    Response imported =
        Upload.of("text/csv", content).with("region", corner.region()).with("period", month).send();
    imported.then().statusCode(201).body("preview[0].note", equalTo("源汇区财政局"));
  }

  @Test
  void an_encoding_that_is_declared_is_believed() {
    byte[] content = "indicator,value,note\nrevenue,5,财政局\n".getBytes(Charset.forName("GBK"));

    Upload.of("text/csv;charset=GB18030", content)
        .with("region", corner.region())
        .with("period", month)
        .send()
        .then()
        .statusCode(201)
        .body("preview[0].note", equalTo("财政局"));
    Upload.of("text/csv;charset=UTF-8", content)
        .with("region", corner.region())
        .with("period", month)
        .send()
        .then()
        .statusCode(422)
        .body("violations[0].message", containsString("无法识别的字符"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {";", "'\t'"})
  void semicolons_and_tabs_separate_as_well(String separator) {
    send("indicator,value,note\nrevenue,5,一\n".replace(",", separator), "period", month)
        .then()
        .statusCode(201);
  }

  @Test
  void a_percentage_may_be_written_as_one() {
    send(
            """
            indicator,value,unit
            revenue.tax-share,63.3%,PCT
            revenue.other-share,36.7%,
            """,
            "period", month)
        .then()
        .statusCode(201)
        .body("preview.value", contains(63.3f, 36.7f))
        .body("preview.unit", contains("PCT", "PCT"));
    send("indicator,value,unit\nrevenue,63.3%,10K_CNY\n", "period", month)
        .then()
        .statusCode(422)
        .body("violations.column", contains("B"));
    send("indicator,value\nrevenue,63.3%\n", "period", month)
        .then()
        .statusCode(422)
        .body("violations.field", contains("unit"));
  }

  @Test
  void json_and_json_lines_are_read_alike() {
    String cells =
        """
        {"indicator": "revenue", "period": "%1$s", "value": 12.50}
        {"indicator": "revenue.tax", "period": "%1$s", "value": 3, "status": "R", "note": null}
        """
            .formatted(month);
    String list = cells.strip().replace("\n", ",");
    String whole =
        "{\"department\": \"finance\", \"region\": \"%s\", \"period\": \"%s\", \"cells\": [%s]}"
            .formatted(corner.region(), month, list);

    for (Upload upload :
        List.of(
            Upload.of(ImportFormat.LINES_TYPE, cells.getBytes(StandardCharsets.UTF_8))
                .with("region", corner.region()),
            Upload.json("[" + list + "]").with("region", corner.region()),
            Upload.json(whole))) {
      upload
          .send()
          .then()
          .statusCode(201)
          .body("valid", equalTo(2))
          .body("preview.indicator", contains("revenue", "revenue.tax"))
          .body("preview.status", contains("P", "R"));
    }
  }

  @Test
  void faults_of_json_name_the_figure() {
    Upload.json(
            "[{\"indicator\": \"revenue\", \"value\": 1}, {\"indicator\": \"revenue.tax\","
                + " \"value\": true, \"vlaue\": 1}]")
        .with("region", corner.region())
        .with("period", month)
        .send()
        .then()
        .statusCode(422)
        .body("violations.row", contains(2, 2, 2))
        .body("violations.field", contains("value", "vlaue", "value"));
  }

  @Test
  void another_department_and_another_region_are_refused() {
    csv("indicator,value\nrevenue,1\n", "period", month)
        .with("department", "stats")
        .send()
        .then()
        .statusCode(403);
    Upload.csv("indicator,value\nrevenue,1\n")
        .with("region", "410000")
        .with("period", month)
        .send()
        .then()
        .statusCode(422)
        .body("violations[0].message", containsString("数据范围"));
  }

  @Test
  void another_departments_imports_are_not_to_be_seen() {
    String job = Upload.job(send("indicator,value\nrevenue,x\n", "period", month));

    as(reviewer("finance")).get(job).then().statusCode(200);
    as(publisher()).get(job).then().statusCode(200);
    for (String path : List.of(job, job + "/faults", job + "/workbook")) {
      as(clerk("stats")).get(path).then().statusCode(404);
    }
    as(clerk("stats")).post(job + "/cancel").then().statusCode(404);
    as(clerk("stats")).get("/submissions/imports").then().body("items.id", not(contains(job)));
  }

  @Test
  void what_is_no_file_of_figures_is_refused() {
    Upload.of("image/png", new byte[] {1}).send().then().statusCode(415);
    Upload.of("text/csv;charset=nosuch", new byte[] {1}).send().then().statusCode(415);
    csv("indicator,value\nrevenue,1\n", "dryRun", "perhaps").send().then().statusCode(400);
    csv("indicator,value\n", "period", month)
        .send()
        .then()
        .statusCode(422)
        .body("violations[0].message", containsString("没有数据"));
    csv("a,b\n1,2\n", "period", month)
        .send()
        .then()
        .statusCode(422)
        .body("violations[0].message", containsString("标题行"));
  }

  private void noSubmission() {
    as(clerk("finance"))
        .get("/submissions?period=" + month + "&limit=1000")
        .then()
        .body("items.findAll { it.region == '%s' }".formatted(corner.region()), hasSize(0));
  }

  private Upload csv(String text, String parameter, String value) {
    return Upload.csv(text.replace("%1$s", month))
        .with("region", corner.region())
        .with(parameter, value);
  }

  private Response send(String text, String parameter, String value) {
    return csv(text, parameter, value).send();
  }

  private Response send(String text) {
    return Upload.csv(text.formatted(month)).with("region", corner.region()).send();
  }
}
