package io.yuanhui.environment.soil;

import io.yuanhui.environment.place.Located;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plot as readers see it on a day. */
@Schema(description = "污染地块；a polluted plot")
record PlotView(
    @Schema(examples = "farmland-1") String code,
    @Schema(examples = "大刘镇一号地块") String name,
    @Schema(examples = "411102100") String region,
    @Schema(examples = "farmland") String land,
    @Schema(examples = "镉轻度污染") String category,
    @Schema(examples = "120.5") BigDecimal area,
    @Schema(examples = "MU") String unit,
    @Schema(examples = "safely-used", description = "该日的状态，尚未列入为空", nullable = true) String status,
    @Schema(examples = "2020-03-01", nullable = true) LocalDate since,
    @Schema(examples = "种植结构调整", nullable = true) String measure,
    @Schema(examples = "113.95", nullable = true) BigDecimal longitude,
    @Schema(examples = "33.52", nullable = true) BigDecimal latitude,
    @Schema(description = "是否为合成数据；whether it was made up", examples = "false") boolean synthetic,
    @Schema(nullable = true) String source)
    implements Located {

  static PlotView of(Plot plot, StatusView status) {
    return new PlotView(
        plot.code,
        plot.name,
        plot.region,
        plot.land,
        plot.category,
        SafeUse.plain(plot.area),
        plot.unit,
        status == null ? null : status.status(),
        status == null ? null : status.since(),
        status == null ? null : status.measure(),
        plot.longitude == null ? null : SafeUse.plain(plot.longitude),
        plot.latitude == null ? null : SafeUse.plain(plot.latitude),
        plot.synthetic,
        plot.source);
  }
}
