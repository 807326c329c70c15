package io.yuanhui.statistics.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a form as readers see it.
 *
 * @param lines only where one version is read; absent in lists
 */
@Schema(description = "报表的一个版本；a version of a form")
public record FormView(
    @Schema(examples = "finance.monthly") String code,
    @Schema(description = "版本号，自 1 起", examples = "1") int version,
    @Schema(examples = "finance") String department,
    @Schema(examples = "M") String frequency,
    @Schema(examples = "财政收支月报") String name,
    @Schema(examples = "Monthly report of public finance") String nameEn,
    @Schema(examples = "finance") String reviewDepartment,
    List<String> regions,
    DueRequest due,
    @Schema(description = "自哪一期起", examples = "2020-01") String from,
    @Schema(description = "至哪一期止", nullable = true) String until,
    @Schema(description = "行数", examples = "5") int lineCount,
    @Schema(examples = "publisher") String createdBy,
    OffsetDateTime createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "仅单个读取时返回")
        List<LineView> lines) {

  /** One line with what a clerk needs to fill it. */
  @Schema(description = "报表中的一行；a line of a form")
  public record LineView(
      @Schema(examples = "budget-revenue") String indicator,
      @Schema(examples = "一般公共预算收入") String name,
      @Schema(examples = "General public budget revenue") String nameEn,
      @Schema(examples = "VALUE") String measure,
      @Schema(examples = "10K_CNY") String unit,
      @Schema(examples = "0") int decimals,
      @Schema(nullable = true) String heading,
      boolean required) {

    static LineView from(FormLine line, Catalogue catalogue) {
      Indicator indicator = catalogue.get(line.indicatorId());
      return new LineView(
          indicator.code(),
          indicator.name(),
          indicator.nameEn(),
          line.measure().name(),
          indicator.unit(line.measure()).code(),
          indicator.decimals(),
          line.heading(),
          line.required());
    }
  }

  static FormView summary(FormVersion version) {
    return of(version, null);
  }

  static FormView whole(FormVersion version, Catalogue catalogue) {
    return of(version, version.lines.stream().map(line -> LineView.from(line, catalogue)).toList());
  }

  private static FormView of(FormVersion v, List<LineView> lines) {
    return new FormView(
        v.code(),
        v.number,
        v.department(),
        v.frequency().code(),
        v.name,
        v.nameEn,
        v.reviewDepartment,
        v.regions(),
        DueRequest.from(v.due()),
        v.from().code(),
        v.until() == null ? null : v.until().code(),
        v.lines.size(),
        v.createdBy,
        LocalTime.at(v.createdAt),
        lines);
  }
}
