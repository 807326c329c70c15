package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.restassured.response.ValidatableResponse;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.TrialTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that nobody sends by mistake: refused, in little time, with the reason. */
@TrialTest
@Tag("one-database")
class HostileFilesTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String HEADINGS = "indicator,value,note\n";

  private final Corner corner = Corner.fresh();

  @Test
  void ten_thousand_columns() {
    refused("text/csv", ("indicator,value" + ",x".repeat(10_000) + "\n").getBytes(UTF_8))
        .body("violations[0].message", containsString("500 列"));
  }

  /** In each of four hundred columns without a heading, on each of a thousand rows. */
  @Test
  void a_fault_in_every_cell() {
    String row = "revenue,1," + "x,".repeat(400) + "\n";
    refusedLater("text/csv", (HEADINGS + row.repeat(1_300)).getBytes(UTF_8))
        .body("faultCount", equalTo(20_001))
        .body("faults", hasSize(1000));
  }

  @Test
  void a_figure_of_too_many_fields() {
    StringBuilder json = new StringBuilder("[{\"indicator\":\"revenue\"");
    for (int i = 0; i < 30_000; i++) {
      json.append(",\"f").append(i).append("\":1");
    }
    Upload.json(json.append("}]").toString())
        .with("period", corner.month(3))
        .with("dryRun", true)
        .send()
        .then()
        .statusCode(200)
        .body("faultCount", equalTo(20_001));
  }

  @Test
  void a_line_without_end() {
    refusedLater("text/csv", (HEADINGS + "revenue,1," + "x".repeat(8_000_000)).getBytes(UTF_8))
        .body("faults[0].message", containsString("第 2 行"));
  }

  @Test
  void a_quote_without_its_pair() {
    refused("text/csv", (HEADINGS + "revenue,1,\"" + "x\n".repeat(500_000)).getBytes(UTF_8))
        .body("violations[0].message", containsString("第 2 行"));
  }

  @Test
  void bytes_that_are_no_text() {
    refused("text/csv", (HEADINGS + "revenue,1,a\0b\nrevenue\0,1,\n").getBytes(UTF_8))
        .body("violations.row", hasSize(2))
        .body("violations.message", everyItem(containsString("控制字符")));
    refused("text/csv", new byte[] {(byte) 0xff, (byte) 0x81, 0x20, (byte) 0xfe, 0, 1, 2});
  }

  @Test
  void numbers_that_need_all_memory() {
    refused(
            "text/csv",
            (HEADINGS + "revenue,1e999999999,\nrevenue," + "9".repeat(30_000) + ",\n")
                .getBytes(UTF_8))
        .body("violations.row", hasSize(2));
    refused(
        "application/json", "[{\"indicator\":\"revenue\",\"value\":1e999999999}]".getBytes(UTF_8));
  }

  @Test
  void json_that_is_deep_cut_short_or_of_one_string() {
    refused("application/json", "[".repeat(100_000).getBytes(UTF_8));
    refused("application/json", "[{\"indicator\":\"revenue\",\"val".getBytes(UTF_8));
    refusedLater(
        "application/json",
        ("[{\"indicator\":\"" + "x".repeat(5_000_000) + "\"}]").getBytes(UTF_8));
    refused("application/x-ndjson", "{}\n[]\n".getBytes(UTF_8));
  }

  @Test
  void workbooks_that_are_none_and_bombs() throws IOException {
    refused(ImportFormat.XLSX_TYPE, "PK\3\4 and no more".getBytes(UTF_8));
    refused(ImportFormat.XLSX_TYPE, bomb());
  }

  /** A gigabyte of blanks in a megabyte. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 1024; i++) {
        zip.write(blanks);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void a_formula_is_a_text_on_its_way_in_and_harmless_on_its_way_out() {
    String submission =
        send("text/csv", (HEADINGS + "revenue,1,=cmd|' /C calc'!A0\n").getBytes(UTF_8))
            .statusCode(201)
            .extract()
            .path("submission");
    as(clerk("finance"))
        .accept("text/csv")
        .get("/submissions/" + submission + "/cells")
        .then()
        .statusCode(200)
        .body(containsString("'=cmd|"))
        .body(not(containsString(",=cmd|")));
  }

  private ValidatableResponse refused(String type, byte[] content) {
    return send(type, content).statusCode(422).contentType(containsString("problem+json"));
  }

  /** What is too large to be waited for. */
  private ValidatableResponse refusedLater(String type, byte[] content) {
    String job = Upload.job(send(type, content).statusCode(202).extract().response());
    return assertTimeoutPreemptively(
        SOON,
        () -> {
          Upload.of(type, content).outcome(job);
          return as(clerk("finance")).get(job).then().body("state", equalTo("REFUSED"));
        });
  }

  private ValidatableResponse send(String type, byte[] content) {
    return assertTimeoutPreemptively(
        SOON,
        () ->
            Upload.of(type, content)
                .with("region", corner.region())
                .with("period", corner.month(3))
                .send()
                .then());
  }
}
