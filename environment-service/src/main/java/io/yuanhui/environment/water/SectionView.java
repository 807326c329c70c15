package io.yuanhui.environment.water;

import io.yuanhui.environment.place.Located;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section as readers see it. */
@Schema(description = "地表水断面；a water section")
public record SectionView(
    @Schema(examples = "tangjiang") String code,
    @Schema(examples = "唐江河") String name,
    @Schema(examples = "唐江河") String river,
    @Schema(examples = "river") String body,
    @Schema(examples = "411102") String region,
    @Schema(examples = "IV") String target,
    @Schema(examples = "[\"do\", \"codmn\", \"nh3n\", \"tp\"]") List<String> items,
    @Schema(examples = "114.0312", nullable = true) BigDecimal longitude,
    @Schema(examples = "33.5433", nullable = true) BigDecimal latitude,
    @Schema(examples = "2020-01-01") LocalDate from,
    @Schema(nullable = true) LocalDate to,
    @Schema(description = "数据是否为合成；whether its samples are synthetic", examples = "false")
        boolean synthetic,
    @Schema(nullable = true) String source)
    implements Located {

  static SectionView from(Section section) {
    return new SectionView(
        section.code,
        section.name,
        section.river,
        section.body,
        section.region,
        section.target,
        List.copyOf(section.dueItems()),
        plain(section.longitude),
        plain(section.latitude),
        section.from,
        section.to,
        section.synthetic,
        section.source);
  }

  private static BigDecimal plain(BigDecimal degrees) {
    return degrees == null ? null : WaterNumbers.plain(degrees);
  }
}
