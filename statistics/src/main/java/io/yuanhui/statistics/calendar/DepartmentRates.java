package io.yuanhui.statistics.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a department did: how many of its forms stand where, and the rates of those that were due.
 *
 * @param expected those whose deadline has passed, and those that were submitted before it
 * @param completeness submitted ÷ expected, in per cent with one decimal; null where none was
 * @param timeliness submitted by the deadline ÷ expected, likewise
 */
@Schema(description = "部门报送情况；how a department did")
public record DepartmentRates(
    @Schema(examples = "finance") String department,
    @Schema(examples = "0") int due,
    @Schema(examples = "0") int late,
    @Schema(examples = "0") int submitted,
    @Schema(examples = "0") int approved,
    @Schema(examples = "2") int published,
    @Schema(description = "应报数", examples = "2") int expected,
    @Schema(description = "完整率 %", examples = "100.0", nullable = true) BigDecimal completeness,
    @Schema(description = "及时率 %", examples = "50.0", nullable = true) BigDecimal timeliness) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** One for each department, in the order of their codes. */
  static List<DepartmentRates> of(List<CalendarEntry> entries) {
    return entries.stream()
        .collect(
            groupingBy(
                CalendarEntry::department, TreeMap::new, java.util.stream.Collectors.toList()))
        .entrySet()
        .stream()
        .map(department -> of(department.getKey(), department.getValue()))
        .toList();
  }

  private static DepartmentRates of(String department, List<CalendarEntry> entries) {
    int due = count(entries, CalendarStatus.DUE);
    int expected = entries.size() - due;
    int filled = (int) entries.stream().filter(entry -> entry.status().isFilled()).count();
    int onTime =
        (int) entries.stream().filter(entry -> Boolean.TRUE.equals(entry.onTime())).count();
    return new DepartmentRates(
        department,
        due,
        count(entries, CalendarStatus.LATE),
        count(entries, CalendarStatus.SUBMITTED),
        count(entries, CalendarStatus.APPROVED),
        count(entries, CalendarStatus.PUBLISHED),
        expected,
        percent(filled, expected),
        percent(Math.min(onTime, expected), expected));
  }

  private static int count(List<CalendarEntry> entries, CalendarStatus status) {
    return (int) entries.stream().filter(entry -> entry.status() == status).count();
  }

  private static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? null
        : HUNDRED
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
  }
}
