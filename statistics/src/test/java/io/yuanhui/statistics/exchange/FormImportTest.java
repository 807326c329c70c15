package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxReader;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.export.Workbooks;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A template comes down, is filled, comes back with its faults, is repaired, and goes in. */
@TrialTest
class FormImportTest {

  private static final int INDICATORS = 500;
  private static final List<String> MEASURES = List.of("VALUE", "YOY", "RANK", "PROGRESS");
  private static final int CODE = 0;
  private static final int VALUE = 3;
  private static final int UNIT = 4;
  private static final int STATUS = 5;

  private final Corner corner = Corner.fresh();
  private final String month = corner.month(3);
  @Inject Jdbi jdbi;

  @Test
  void two_thousand_rows_of_which_37_are_wrong_in_six_ways() throws Exception {
    Sheet sheet = form();
    List<TableRow> template = template(sheet);
    Map<Integer, String[]> filled = fill(template);
    assertEquals(INDICATORS * MEASURES.size(), filled.size());
    Map<Integer, String[]> wrong = new TreeMap<>();
    filled.forEach((row, cells) -> wrong.put(row, cells.clone()));
    Map<Integer, String> due = spoil(wrong);
    assertEquals(37, due.size());

    Response refused = send(workbook(template, wrong));

    refused.then().statusCode(422);
    JsonPath problem = refused.jsonPath();
    Map<Integer, String> told = new TreeMap<>();
    for (Map<String, Object> violation : problem.<Map<String, Object>>getList("violations")) {
      told.put(
          (Integer) violation.get("row"), violation.get("column") + " " + violation.get("field"));
      assertEquals("报表", violation.get("sheet"));
    }
    assertEquals(due, told);
    assertEquals(37, problem.getList("violations").size());

    Response imported = send(workbook(template, filled));
    imported.then().statusCode(201).body("valid", equalTo(2000)).body("faultCount", equalTo(0));
    String submission = imported.path("submission");
    as(clerk("finance"))
        .get("/submissions/" + submission)
        .then()
        .body("form", equalTo(sheet.code()))
        .body("cellCount", equalTo(2000));
    assertEquals(values(filled), exported(submission));
  }

  private Sheet form() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      for (String measure : MEASURES) {
        lines.add("{\"indicator\": \"bulk.i%d\", \"measure\": \"%s\"}".formatted(i, measure));
      }
    }
    QuarkusTransaction.requiringNew().run(this::addIndicators);
    Sheet sheet = Sheet.of("finance", "M", corner).lines(lines.toArray(String[]::new));
    awaitCatalogue();
    return sheet.define().open(month);
  }

  private void addIndicators() {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "INSERT INTO indicator (code, name, name_en, unit, frequency, accumulation,"
                      + " better, decimals, department) VALUES (?, ?, ?, '10K_CNY', 'M', 'YTD',"
                      + " 'UP', 2, 'finance')");
          for (int i = 0; i < INDICATORS; i++) {
            batch.add("bulk.i" + i, "批量指标" + i, "Bulk indicator " + i);
          }
          batch.execute();
        });
  }

  /** What another replica adds to the catalogue shows within two seconds. */
  private static void awaitCatalogue() {
    for (int i = 0; i < 100; i++) {
      if (as(clerk("finance")).get("/observations?indicator=bulk.i0").statusCode() == 200) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    throw new AssertionError("the catalogue does not show");
  }

  private List<TableRow> template(Sheet sheet) {
    Response template =
        as(clerk("finance")).get("/forms/" + sheet.code() + "/template?period=" + month);
    template.then().statusCode(200);
    return Workbooks.rows(template);
  }

  /** By row: the cells, with a value, and sometimes another unit, a status or a note. */
  private static Map<Integer, String[]> fill(List<TableRow> template) {
    Map<Integer, String[]> filled = new TreeMap<>();
    for (TableRow row : template) {
      if (row.cell(CODE).startsWith("bulk.")) {
        String[] cells = new String[7];
        for (int column = 0; column < cells.length; column++) {
          cells[column] = row.cell(column);
        }
        int number = row.number();
        boolean rank = cells[2].equals("RANK");
        cells[VALUE] = rank ? "" + (number % 9 + 1) : number + "." + number % 7;
        cells[STATUS] = number % 11 == 0 ? "R" : "";
        cells[6] = number % 13 == 0 ? "第" + number + "行" : "";
        filled.put(number, cells);
      }
    }
    return filled;
  }

  /** Makes 37 rows wrong in six ways; returns the column and field of each. */
  private static Map<Integer, String> spoil(Map<Integer, String[]> rows) {
    Map<Integer, String> due = new TreeMap<>();
    int place = 0;
    for (Map.Entry<Integer, String[]> row : rows.entrySet()) {
      if (place++ % 54 != 20) {
        continue;
      }
      String[] cells = row.getValue();
      switch (due.size() % 6) {
        case 0 -> due.put(row.getKey(), spoil(cells, VALUE, "一千", "D value"));
        case 1 -> due.put(row.getKey(), spoil(cells, UNIT, "TON", "E unit"));
        case 2 -> due.put(row.getKey(), spoil(cells, STATUS, "X", "F status"));
        case 3 -> due.put(row.getKey(), spoil(cells, CODE, "bulk.none", "A indicator"));
        case 4 -> due.put(row.getKey(), spoil(cells, STATUS, "M", "D value"));
        default -> due.put(row.getKey(), spoil(cells, CODE, "revenue", "A indicator"));
      }
    }
    return due;
  }

  private static String spoil(String[] cells, int column, String text, String due) {
    cells[column] = text;
    return due;
  }

  /** As a spreadsheet saves it: what looks like a number is one. */
  private static byte[] workbook(List<TableRow> template, Map<Integer, String[]> filled)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", null)) {
      Worksheet form = workbook.newWorksheet("报表");
      Worksheet about = workbook.newWorksheet(XlsxReader.METADATA);
      about.setVisibilityState(VisibilityState.HIDDEN);
      for (TableRow row : template) {
        boolean hidden = XlsxReader.METADATA.equals(row.sheet());
        String[] cells = filled.get(row.number());
        boolean line = !hidden && cells != null;
        for (int column = 0; column < (line ? cells.length : row.cells().size()); column++) {
          String text = line ? cells[column] : row.cell(column);
          Worksheet sheet = hidden ? about : form;
          if (line && column == VALUE && text.matches("[0-9.]+")) {
            sheet.value(row.number() - 1, column, new java.math.BigDecimal(text));
          } else if (!text.isEmpty()) {
            sheet.value(row.number() - 1, column, text);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static Response send(byte[] workbook) {
    return Upload.of(ImportFormat.XLSX_TYPE, workbook).with("name", "报表.xlsx").send();
  }

  private static List<String> values(Map<Integer, String[]> filled) {
    return filled.values().stream()
        .map(
            cells ->
                String.join(
                    "|",
                    cells[CODE],
                    cells[2],
                    new java.math.BigDecimal(cells[VALUE]).stripTrailingZeros().toPlainString(),
                    cells[UNIT],
                    cells[STATUS].isEmpty() ? "P" : cells[STATUS],
                    cells[6]))
        .toList();
  }

  /** What the submission's own workbook says, row by row. */
  private List<String> exported(String submission) {
    Response workbook =
        as(clerk("finance"))
            .accept(XlsxWriter.MEDIA_TYPE)
            .get("/submissions/" + submission + "/cells");
    workbook.then().statusCode(200);
    return Workbooks.rows(workbook).stream()
        .filter(row -> row.cell(0).startsWith("bulk."))
        .map(
            row ->
                String.join(
                    "|",
                    row.cell(0),
                    row.cell(2),
                    new java.math.BigDecimal(row.cell(5)).stripTrailingZeros().toPlainString(),
                    row.cell(6),
                    row.cell(7),
                    row.cell(8)))
        .toList();
  }
}
