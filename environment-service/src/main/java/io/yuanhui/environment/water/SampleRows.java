package io.yuanhui.environment.water;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a delivery of samples into rows of text, from JSON or CSV. */
final class SampleRows {

  static final Set<String> FIELDS = Set.of("section", "date", "item", "value", "unit");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SampleRows() {}

  /** {@code {"samples": [{"section": …}]}}; an unknown field stays, to be refused by its row. */
  static List<Map<String, String>> json(InputStream body) {
    try {
      JsonNode root = JSON.readTree(body);
      JsonNode samples = root == null ? null : root.get("samples");
      if (samples == null || root.size() != 1 || !samples.isArray()) {
        throw malformed();
      }
      List<Map<String, String>> rows = new ArrayList<>();
      for (JsonNode sample : samples) {
        if (!sample.isObject()) {
          throw malformed();
        }
        Map<String, String> row = new HashMap<>();
        sample
            .fields()
            .forEachRemaining(
                field -> {
                  if (!field.getValue().isNull()) {
                    row.put(field.getKey(), field.getValue().asText());
                  }
                });
        rows.add(row);
      }
      return rows;
    } catch (JsonProcessingException unreadable) {
      throw malformed();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** RFC 4180, UTF-8, the fields' names in the first line, in any order. */
  static List<Map<String, String>> csv(InputStream body) {
    try {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
      List<Map<String, String>> rows = new ArrayList<>();
      List<String> names = null;
      try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
        for (CsvRecord each : records) {
          if (names == null) {
            names = header(each.getFields());
          } else {
            rows.add(row(names, each.getFields()));
          }
        }
      }
      return rows;
    } catch (CsvParseException unreadable) {
      throw malformed();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> header(List<String> names) {
    List<String> stripped = names.stream().map(String::strip).toList();
    if (!FIELDS.containsAll(stripped)
        || Set.copyOf(stripped).size() < stripped.size()
        || !stripped.containsAll(List.of("section", "date", "item", "value"))) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "header",
                  Text.of(
                      "首行须为列名 section、date、item、value，可有 unit，各一次。",
                      "The first line names section, date, item, value and perhaps unit, once."))));
    }
    return stripped;
  }

  private static Map<String, String> row(List<String> names, List<String> values) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String name = i < names.size() ? names.get(i) : "column " + (i + 1);
      if (!values.get(i).isBlank()) {
        row.put(name, values.get(i).strip());
      }
    }
    return row;
  }

  private static ProblemException malformed() {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        Text.of("请求内容无法读取；格式见接口说明。", "The body cannot be read; see the documentation."));
  }
}
