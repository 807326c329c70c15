package io.yuanhui.environment.air;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.station.Pollutant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The three ways in which hours are written; each streams its rows into a check. */
enum ReadingFormat {
  /** {@code {"readings": [{"station": …, "hour": …, "so2": …}]}}. */
  JSON {
    @Override
    void read(InputStream body, ReadingCheck check) throws IOException {
      try (JsonParser json = FACTORY.createParser(body)) {
        require(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          require(json.currentName().equals("readings"));
          require(json.nextToken() == JsonToken.START_ARRAY);
          int row = 0;
          while (json.nextToken() == JsonToken.START_OBJECT) {
            check.row(++row, object(json, row, check));
          }
          require(json.currentToken() == JsonToken.END_ARRAY);
        }
        require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
      }
    }
  },
  /** A JSON object a line, each an hour. */
  NDJSON {
    @Override
    void read(InputStream body, ReadingCheck check) throws IOException {
      try (JsonParser json = FACTORY.createParser(body)) {
        int row = 0;
        while (json.nextToken() != null) {
          require(json.currentToken() == JsonToken.START_OBJECT);
          check.row(++row, object(json, row, check));
        }
      }
    }
  },
  /** RFC 4180, UTF-8, the fields' names in the first line, in any order. */
  CSV {
    @Override
    void read(InputStream body, ReadingCheck check) throws IOException {
      try (Reader text =
              new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
          CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
        List<String> names = null;
        int row = 0;
        for (CsvRecord record : rows) {
          if (names == null) {
            names = header(record.getFields());
          } else {
            check.row(++row, fields(names, record.getFields(), row, check));
          }
        }
      } catch (CsvParseException unreadable) {
        throw malformed();
      }
    }
  };

  private static final JsonFactory FACTORY =
      new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final Set<String> FIELDS = fieldNames();

  /** Reads a body to its end. */
  final void into(InputStream body, ReadingCheck check) {
    try {
      read(body, check);
    } catch (JsonParseException unreadable) {
      throw malformed();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  abstract void read(InputStream body, ReadingCheck check) throws IOException;

  private static Set<String> fieldNames() {
    Set<String> names =
        new HashSet<>(Pollutant.ALL.stream().map(Pollutant::code).collect(Collectors.toSet()));
    names.add("station");
    names.add("hour");
    return Set.copyOf(names);
  }

  private static Map<String, String> object(JsonParser json, int row, ReadingCheck check)
      throws IOException {
    Map<String, String> fields = new HashMap<>(16);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (!FIELDS.contains(name) || !value.isScalarValue()) {
        check.fault(row, name, Text.of("没有这个字段，或其值不是单个值。", "No such field, or no single value."));
        json.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        fields.put(name, json.getText());
      }
    }
    return fields;
  }

  private static List<String> header(List<String> names) {
    List<String> stripped = new ArrayList<>();
    for (String name : names) {
      stripped.add(name.replace("\uFEFF", "").strip());
    }
    List<Violation> faults =
        stripped.stream()
            .filter(name -> !FIELDS.contains(name))
            .map(name -> Violation.body("header", Text.of("有未知的列。", "An unknown column.")))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!stripped.contains("hour") || Set.copyOf(stripped).size() < stripped.size()) {
      faults.add(
          Violation.body(
              "header",
              Text.of(
                  "首行须为列名 station、hour、so2、no2、co、o3、pm10、pm25，各一次。",
                  "The first line names the columns: station, hour, so2, no2, co, o3, pm10, pm25.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return stripped;
  }

  private static Map<String, String> fields(
      List<String> names, List<String> values, int row, ReadingCheck check) {
    if (values.size() != names.size()) {
      check.fault(row, "hour", Text.of("列数与首行不同。", "Not as many fields as the first line."));
    }
    Map<String, String> fields = new HashMap<>(16);
    for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
      fields.put(names.get(i), values.get(i));
    }
    return fields;
  }

  private static void require(boolean shape) {
    if (!shape) {
      throw malformed();
    }
  }

  private static ProblemException malformed() {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        Text.of("请求内容无法读取；格式见接口说明。", "The body cannot be read; see the documentation."));
  }
}
