package io.yuanhui.statistics.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A short list of codes in one column, each on its line. */
@Converter
class CodesColumn implements AttributeConverter<List<String>, String> {

  private static final String LINE = "\n";

  @Override
  public String convertToDatabaseColumn(List<String> codes) {
    return codes == null ? "" : String.join(LINE, codes);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return read(column);
  }

  static List<String> read(String column) {
    return column == null || column.isEmpty() ? List.of() : List.of(column.split(LINE));
  }
}
