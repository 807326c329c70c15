package io.yuanhui.statistics.form;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.IndicatorCode;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a form's definition, or refuses it with every reason. */
@ApplicationScoped
class FormDefinitionCheck {

  private static final Pattern CODE = Pattern.compile(IndicatorCode.PATTERN);
  private static final Pattern DEPARTMENT = Pattern.compile("[a-z][a-z-]*");
  private static final int MOST_REGIONS = 500;

  private final Indicators indicators;
  private final RegionTree regions;
  private final String home;

  FormDefinitionCheck(
      Indicators indicators,
      RegionTree regions,
      @ConfigProperty(name = "yuanhui.region") String home) {
    this.indicators = indicators;
    this.regions = regions;
    this.home = home;
  }

  /** A new form with its first version. */
  FormDefinition first(FormRequest request, Form form) {
    requireBody(request);
    List<Violation> faults = new ArrayList<>();
    form.code = matching("code", request.code(), 80, CODE, faults);
    form.department = matching("department", request.department(), 40, DEPARTMENT, faults);
    form.frequency = Frequency.parse(request.frequency()).orElse(null);
    if (form.frequency == null) {
      fault(faults, "frequency", "须为 A、S、Q、M、W 或 D。", "One of A, S, Q, M, W, D.");
    }
    return read(request.version(), form, faults);
  }

  /** A further version. */
  FormDefinition next(FormVersionRequest request, Form form) {
    requireBody(request);
    return read(request, form, new ArrayList<>());
  }

  private FormDefinition read(FormVersionRequest request, Form form, List<Violation> faults) {
    Period from = period("from", request.from(), form.frequency, true, faults);
    Period until = period("until", request.until(), form.frequency, false, faults);
    if (from != null && until != null && until.compareTo(from) < 0) {
      fault(faults, "until", "不得早于起始一期。", "Not before the first period.");
    }
    FormDefinition definition =
        new FormDefinition(
            text("name", request.name(), 200, faults),
            text("nameEn", request.nameEn(), 200, faults),
            request.reviewDepartment() == null
                ? form.department
                : matching("reviewDepartment", request.reviewDepartment(), 40, DEPARTMENT, faults),
            regions(request.regions(), faults),
            DueRuleCheck.read(request.due(), faults),
            from,
            until,
            form.department == null || form.frequency == null
                ? List.of()
                : new FormLineCheck(indicators.catalogue(), form.department, form.frequency, faults)
                    .read(request.lines()));
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return definition;
  }

  private static void requireBody(Object request) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
  }

  private List<String> regions(List<String> given, List<Violation> faults) {
    if (given == null || given.isEmpty()) {
      return List.of(home);
    }
    if (given.size() > MOST_REGIONS || new HashSet<>(given).size() < given.size()) {
      fault(faults, "regions", "至多 500 个，不得重复。", "500 at most, each once.");
    }
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) == null || regions.find(given.get(i)).isEmpty()) {
        fault(faults, "regions[" + i + "]", "没有这个地区代码。", "There is no such region.");
      }
    }
    return given;
  }

  private static Period period(
      String field, String given, Frequency frequency, boolean due, List<Violation> faults) {
    if (given == null) {
      if (due) {
        fault(faults, field, "必填。", "Required.");
      }
      return null;
    }
    try {
      Period period = Period.parse(given);
      if (frequency != null && period.frequency() != frequency) {
        fault(faults, field, "与报表的频率不符。", "Not of the form's frequency.");
      }
      return period;
    } catch (InvalidPeriodException invalid) {
      faults.add(Violation.body(field, invalid.text()));
      return null;
    }
  }

  private static String text(String field, String given, int longest, List<Violation> faults) {
    if (given == null || given.isBlank()) {
      fault(faults, field, "必填。", "Required.");
      return null;
    }
    if (given.length() > longest) {
      fault(faults, field, "最多 " + longest + " 字。", longest + " characters at most.");
    }
    return given.strip();
  }

  private static String matching(
      String field, String given, int longest, Pattern pattern, List<Violation> faults) {
    String text = text(field, given, longest, faults);
    if (text != null && !pattern.matcher(text).matches()) {
      fault(
          faults,
          field,
          "须为小写字母、数字，以点或连字符分段。",
          "Lower-case letters and digits, in parts joined by dots or hyphens.");
    }
    return text;
  }

  private static void fault(List<Violation> faults, String field, String zh, String en) {
    faults.add(Violation.body(field, Text.of(zh, en)));
  }
}
