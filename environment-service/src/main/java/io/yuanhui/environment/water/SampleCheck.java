package io.yuanhui.environment.water;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rows of text into values, and collects every fault of every row. */
final class SampleCheck {

  private static final BigDecimal MOST = new BigDecimal("1000000000");
  private static final BigDecimal MOST_PH = new BigDecimal("14");
  private static final int DECIMALS = 8;

  private final Map<String, Section> sections;
  private final WaterStandards standards;
  private final LocalDate today;
  private final List<Violation> faults = new ArrayList<>();
  private final Set<Sample.Key> seen = new HashSet<>();

  SampleCheck(Map<String, Section> sections, WaterStandards standards, LocalDate today) {
    this.sections = sections;
    this.standards = standards;
    this.today = today;
  }

  /** A value that was read, and the row that it stood in. */
  record Given(int row, Sample.Key key, BigDecimal value, String unit) {}

  /** What could be read. */
  List<Given> read(List<Map<String, String>> rows) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read(i + 1, rows.get(i)).ifPresent(given::add);
    }
    return given;
  }

  void fault(int row, String field, String zh, String en) {
    faults.add(Violation.row("samples", row, field, Text.of(zh, en)));
  }

  /**
   * @throws ProblemException 422 with every fault
   */
  void require() {
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
  }

  private Optional<Given> read(int row, Map<String, String> fields) {
    int before = faults.size();
    for (String name : fields.keySet()) {
      if (!SampleRows.FIELDS.contains(name)) {
        fault(row, name, "没有这个字段。", "No such field.");
      }
    }
    Section section = sections.get(fields.getOrDefault("section", ""));
    if (section == null) {
      fault(row, "section", "没有这个断面。", "No such section.");
    }
    LocalDate day = day(row, fields.get("date"), section);
    BigDecimal value = value(row, fields.get("item"), fields.get("value"));
    if (section == null || day == null) {
      return Optional.empty();
    }
    Optional<WaterItem> item =
        standards.on(day).find(section.body, fields.getOrDefault("item", ""));
    if (item.isEmpty()) {
      fault(row, "item", "标准中没有这个项目。", "The standard has no such item.");
      return Optional.empty();
    }
    String unit = WaterUnit.normal(fields.getOrDefault("unit", item.get().unit()));
    if (WaterUnit.convert(BigDecimal.ONE, unit, item.get().unit()).isEmpty()) {
      fault(
          row,
          "unit",
          "不能换算为 " + item.get().unit() + "。",
          "Cannot be converted to " + item.get().unit() + ".");
    }
    Sample.Key key = new Sample.Key(section.id, day, item.get().code());
    if (!seen.add(key)) {
      fault(row, "item", "同一断面、日期和项目出现两次。", "The section, date and item occur twice.");
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new Given(row, key, value, unit));
  }

  private LocalDate day(int row, String text, Section section) {
    try {
      LocalDate day = LocalDate.parse(text == null ? "" : text);
      if (day.isAfter(today) || day.getYear() < 1900) {
        fault(row, "date", "不能晚于今天或早于 1900 年。", "After today, or before 1900.");
        return null;
      }
      if (section != null && !section.isInUse(day)) {
        fault(row, "date", "断面在该日未启用。", "The section is not in use on that day.");
      }
      return day;
    } catch (DateTimeParseException unreadable) {
      fault(row, "date", "须为日期，例如 2020-06-05。", "A date, such as 2020-06-05.");
      return null;
    }
  }

  private BigDecimal value(int row, String item, String text) {
    BigDecimal value;
    try {
      value = WaterNumbers.plain(new BigDecimal(text == null ? "" : text));
    } catch (NumberFormatException unreadable) {
      fault(row, "value", "须为数值。", "A number.");
      return null;
    }
    boolean within =
        (value.signum() >= 0 || "temperature".equals(item))
            && value.abs().compareTo(WaterItem.PH.equals(item) ? MOST_PH : MOST) <= 0;
    if (!within || value.scale() > DECIMALS) {
      fault(row, "value", "超出可能的范围，或多于 8 位小数。", "Beyond what can be, or more than 8 decimals.");
    }
    return value;
  }
}
