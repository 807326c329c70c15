package io.yuanhui.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentTest {

  private static final String FIGURES = "/api/desk/v1/figures";
  private static final String JSON = "application/json;charset=UTF-8";
  private static final String FIGURE =
      """
      {"items": [{"indicator": "grain.output", "value": 1.5,
                  "publishedAt": "2020-09-11T08:00:00.123456+08:00"}], "next": null}""";

  private final ApiDocument document = ApiDocument.parse(read("/desk-openapi.json"));

  @Test
  void the_documented_answer_passes() {
    assertEquals(List.of(), get(200, JSON, FIGURE));
  }

  @Test
  void paths_count_from_the_server_or_in_full() {
    assertEquals(List.of(), document.faults("GET", "/figures", answer(200, JSON, "ETag", FIGURE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"next\": null} | items",
        "{\"items\": [{\"indicator\": \"a\"}]} | value",
        "{\"items\": [{\"indicator\": \"a\", \"value\": \"1\"}]} | number",
        "{\"items\": [{\"indicator\": \"A1\", \"value\": 1}]} | pattern",
        "{\"items\": [{\"indicator\": \"a\", \"value\": 1, \"publishedAt\": \"now\"}]} | date-time",
        "{\"items\": [{\"indicator\": \"a\", \"value\": 1, \"secret\": 1}]} | secret",
        "{\"items\": [], \"total\": 1} | total",
        "[] | object",
        "{\"items\": | not JSON",
      })
  void a_body_that_does_not_fit_fails(String body, String reason) {
    List<String> faults = get(200, JSON, body);

    assertTrue(faults.toString().contains(reason), faults.toString());
  }

  @Test
  void an_undocumented_status_fails() {
    assertFault("no such status", get(500, JSON, "{}"));
  }

  @Test
  void an_undocumented_content_type_fails() {
    assertFault("no such content type text/html", get(200, "text/html", "<p>"));
  }

  @Test
  void a_missing_content_type_fails_where_one_is_documented() {
    assertFault("no content type", get(401, null, ""));
  }

  @Test
  void an_undocumented_path_or_method_fails() {
    Answer answer = answer(200, JSON, "ETag", FIGURE);

    assertFault("no such path", document.faults("GET", FIGURES + "/a/b", answer));
    assertFault("no such method", document.faults("DELETE", FIGURES, answer));
  }

  @Test
  void a_required_header_that_is_missing_fails() {
    assertFault(
        "no header ETag", document.faults("GET", FIGURES, answer(200, JSON, "Date", FIGURE)));
  }

  @Test
  void csv_is_checked_by_status_and_type_only() {
    assertEquals(List.of(), get(200, "text/csv;charset=UTF-8", "indicator,value"));
  }

  @Test
  void problems_are_json_and_a_range_of_statuses_may_stand_for_each() {
    String problem = "{\"type\": \"https://a/b\", \"title\": \"无权\", \"status\": 403}";

    assertEquals(List.of(), get(403, "application/problem+json", problem));
    assertFault("trace", get(403, "application/problem+json", problem.replace("title", "trace")));
    assertFault("no such content type", get(403, JSON, problem));
  }

  @Test
  void some_answers_have_no_body() {
    assertEquals(List.of(), get(304, null, ""));
    assertEquals(List.of(), document.faults("POST", FIGURES, answer(204, null, "Date", "")));
    assertEquals(List.of(), document.faults("HEAD", FIGURES, answer(200, JSON, "ETag", "")));
  }

  @Test
  void names_come_before_parameters() {
    assertEquals(
        List.of(),
        document.faults("GET", FIGURES + "/latest", answer(200, "text/plain", "Date", "1")));
  }

  @Test
  void the_parts_of_a_composed_schema_may_add_to_each_other() {
    String composed = "{\"code\": \"a\", \"value\": 1}";

    assertEquals(
        List.of(), document.faults("GET", FIGURES + "/a", answer(200, JSON, "Date", composed)));
    assertFault(
        "code",
        document.faults("GET", FIGURES + "/a", answer(200, JSON, "Date", "{\"value\": 1}")));
  }

  @Test
  void only_openapi_3_1_is_a_document() {
    assertThrows(AssertionError.class, () -> ApiDocument.parse("{\"openapi\": \"3.0.3\"}"));
    assertThrows(AssertionError.class, () -> ApiDocument.parse("openapi: 3.1.0"));
  }

  private List<String> get(int status, String type, String body) {
    return document.faults("GET", FIGURES, answer(status, type, "ETag", body));
  }

  private static Answer answer(int status, String type, String header, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, type, Set.of(header.toLowerCase()), () -> bytes);
  }

  private static void assertFault(String expected, List<String> faults) {
    assertTrue(faults.toString().contains(expected), faults.toString());
  }

  private static String read(String resource) {
    try (InputStream stream = ApiDocumentTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
