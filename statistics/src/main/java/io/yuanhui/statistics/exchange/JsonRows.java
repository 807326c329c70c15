package io.yuanhui.statistics.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The figures of a JSON document: a list of them, one on each line (JSON Lines), or an object that
 * says what they have in common and then has them as {@code cells}.
 */
final class JsonRows implements ImportRows {

  private static final String CELLS = "cells";
  private static final Set<String> ABOUT = Set.of("department", "region", "period", "form");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(32_767)
                  .maxNameLength(100)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final JsonParser json;
  private final boolean lines;
  private final Map<String, String> about = new HashMap<>();
  private boolean begun;
  private boolean within;
  private int row;

  private JsonRows(JsonParser json, boolean lines) {
    this.json = json;
    this.lines = lines;
  }

  /**
   * Opens a document.
   *
   * @param lines whether it is JSON Lines
   */
  static JsonRows open(InputStream in, boolean lines) throws IOException {
    return new JsonRows(JSON.createParser(in), lines);
  }

  @Override
  public ImportRow next(Consumer<ImportFault> faults) throws IOException {
    try {
      if (!begun) {
        begun = true;
        begin();
      }
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT) {
        row++;
        return figure(faults);
      }
      if (lines ? token == null : token == JsonToken.END_ARRAY) {
        end();
        return null;
      }
      throw malformed();
    } catch (JsonProcessingException unreadable) {
      throw malformed();
    }
  }

  private void begin() throws IOException {
    if (lines) {
      return;
    }
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_OBJECT) {
      within = true;
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        token = json.nextToken();
        if (name.equals(CELLS)) {
          break;
        }
        say(name, token);
      }
    }
    if (token != JsonToken.START_ARRAY) {
      throw malformed();
    }
  }

  private void say(String name, JsonToken value) throws IOException {
    if (!ABOUT.contains(name)) {
      throw Unreadable.because(
          Text.of(
              "没有字段 " + name + "；cells 之前可有 department、region、period、form。",
              "There is no field "
                  + name
                  + "; before cells there may be department, region, period and form."));
    }
    if (value == JsonToken.VALUE_STRING) {
      about.put(name, json.getText());
    } else if (value != JsonToken.VALUE_NULL) {
      throw malformed();
    }
  }

  private void end() throws IOException {
    JsonToken token = lines ? null : json.nextToken();
    if (within && token == JsonToken.FIELD_NAME) {
      throw Unreadable.because(Text.of("cells 须为最后一个字段。", "The field cells must be the last one."));
    }
    if (within && token != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw malformed();
    }
  }

  private ImportRow figure(Consumer<ImportFault> faults) throws IOException {
    ImportRow figure = ImportRow.of(null, row);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      ImportField field = fieldOf(name);
      if (field == null) {
        faults.accept(fault(name, Text.of("没有这个字段。", "There is no such field.")));
        json.skipChildren();
      } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
        if (field.isRead() && figure.texts().put(field, json.getText()) != null) {
          faults.accept(fault(name, Text.of("该字段出现两次。", "The field occurs twice.")));
        }
      } else if (value != JsonToken.VALUE_NULL) {
        faults.accept(fault(name, Text.of("字段类型不正确。", "The field has the wrong type.")));
        json.skipChildren();
      }
    }
    return figure;
  }

  /** The API's name and no other: JSON is not written by hand. */
  private static ImportField fieldOf(String name) {
    ImportField field = ImportField.of(name).orElse(null);
    return field != null && field.code().equals(name) ? field : null;
  }

  private ImportFault fault(String field, Text reason) {
    return new ImportFault(null, row, null, field, reason);
  }

  private ProblemException malformed() {
    return Unreadable.because(
        Text.format(
            "不是有效的 JSON（第 %d 行第 %d 列，第 %d 个数据附近）。",
            "Not valid JSON (line %d, column %d, around figure %d).",
            json.currentLocation().getLineNr(),
            json.currentLocation().getColumnNr(),
            row));
  }

  @Override
  public Map<String, String> about() {
    return about;
  }

  @Override
  public Integer column(ImportField field) {
    return null;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
