package io.yuanhui.statistics.exchange;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field of a figure in a file, with the headings that name it. */
enum ImportField {
  INDICATOR("指标代码", "指标"),
  MEASURE("口径", "度量"),
  REGION("地区代码", "地区"),
  PERIOD("时期", "期别"),
  VALUE("数值", "数据", "本期数"),
  UNIT("计量单位", "单位"),
  STATUS("状态"),
  NOTE("备注", "说明"),
  ORIGIN("来源"),
  /** For people to read. */
  NAME("指标名称", "名称"),
  /** What a marked workbook says of a row. */
  ERRORS("错误");

  private static final Map<String, ImportField> BY_HEADING = new HashMap<>();

  static {
    for (ImportField field : values()) {
      BY_HEADING.put(field.code(), field);
      field.headings.forEach(heading -> BY_HEADING.put(heading, field));
    }
  }

  private final List<String> headings;

  ImportField(String... headings) {
    this.headings = List.of(headings);
  }

  /** As the API names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says anything of the figure. */
  boolean isRead() {
    return this != NAME && this != ERRORS;
  }

  /** The field of a heading: the Chinese one, the API's name, or both with a blank between them. */
  static Optional<ImportField> of(String heading) {
    Set<ImportField> meant = EnumSet.noneOf(ImportField.class);
    for (String word : heading.strip().split("\\s+")) {
      ImportField field = BY_HEADING.get(word.toLowerCase(Locale.ROOT));
      if (field == null) {
        return Optional.empty();
      }
      meant.add(field);
    }
    return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
  }
}
