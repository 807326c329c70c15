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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        int[] places = null;
        int row = 0;
        for (CsvRecord record : rows) {
          if (places == null) {
            places = header(record.getFields());
          } else {
            check.row(++row, fields(places, record, row, check));
          }
        }
      } catch (CsvParseException unreadable) {
        throw malformed();
      }
    }
  };

  private static final JsonFactory FACTORY =
      new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

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

  private static String[] object(JsonParser json, int row, ReadingCheck check) throws IOException {
    String[] fields = new String[RowFields.COUNT];
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      int place = RowFields.place(name);
      JsonToken value = json.nextToken();
      if (place == RowFields.NONE || !value.isScalarValue()) {
        check.fault(row, name, Text.of("没有这个字段，或其值不是单个值。", "No such field, or no single value."));
        json.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        fields[place] = json.getText();
      }
    }
    return fields;
  }

  private static int[] header(List<String> names) {
    List<String> stripped = new ArrayList<>();
    for (String name : names) {
      stripped.add(name.replace("\uFEFF", "").strip());
    }
    List<Violation> faults =
        stripped.stream()
            .filter(name -> RowFields.place(name) == RowFields.NONE)
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
    return stripped.stream().mapToInt(RowFields::place).toArray();
  }

  private static String[] fields(int[] places, CsvRecord record, int row, ReadingCheck check) {
    int count = record.getFieldCount();
    if (count != places.length) {
      check.fault(row, "hour", Text.of("列数与首行不同。", "Not as many fields as the first line."));
    }
    String[] fields = new String[RowFields.COUNT];
    for (int i = 0; i < Math.min(places.length, count); i++) {
      fields[places[i]] = record.getField(i);
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
