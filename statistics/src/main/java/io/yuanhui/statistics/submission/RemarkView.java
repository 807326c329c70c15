package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.observation.FigureKey;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell that a step named, and what was said of it. */
@Schema(description = "所指的单元格及意见；a cell and what was said of it")
public record RemarkView(
    @Schema(examples = "budget-revenue") String indicator,
    @Schema(examples = "VALUE") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "与上月相比翻倍，请核对", nullable = true) String comment) {

  static RemarkView from(Remark remark) {
    FigureKey figure = remark.figure();
    return new RemarkView(
        figure.indicator(),
        figure.measure().name(),
        figure.region(),
        figure.period().code(),
        remark.text());
  }

  static List<RemarkView> from(List<Remark> remarks) {
    return remarks.stream().map(RemarkView::from).toList();
  }
}
