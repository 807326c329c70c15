package io.yuanhui.statistics.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.statistics.prefill.OriginKind;
import io.yuanhui.statistics.prefill.OriginView.OfferView;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the value of a published figure came from, down to the exact vintages.
 *
 * @param offered what was offered where the clerk overrode it; absent otherwise
 */
@Schema(description = "已发布数据的来源；where a published value came from")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureOriginView(
    @Schema(description = "RECORDS 业务台账、FORMULA 公式、PREVIOUS 上期、HAND 手工") OriginKind kind,
    @Schema(
            description = "台账的读取地址",
            examples = "/air/days?region=411102&from=2020-01-01&to=2020-09-11",
            nullable = true)
        String records,
    @Schema(description = "计算依据", nullable = true) String basis,
    @Schema(examples = "tax-revenue / budget-revenue * 100", nullable = true) String formula,
    @Schema(description = "所用的数据及其版次", nullable = true) List<UsedFigureView> inputs,
    @Schema(description = "改写前系统给出的数值", nullable = true) OfferView offered) {

  /** Of a value that somebody typed and nobody offered. */
  static final FigureOriginView BY_HAND =
      new FigureOriginView(OriginKind.HAND, null, null, null, null, null);

  /**
   * One of the figures that it was computed or taken from.
   *
   * @param vintage which vintage was used; null where it was reported beside it and never published
   * @param currentVintage which one stands now
   * @param lineage where its own lineage can be read, below the service's {@code /api/<context>/v1}
   */
  @Schema(description = "所用的一个数据及其版次；a figure it came from, with its exact vintage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record UsedFigureView(
      @Schema(examples = "budget-revenue") String indicator,
      @Schema(examples = "VALUE") String measure,
      @Schema(examples = "411102") String region,
      @Schema(examples = "2020-06") String period,
      @Schema(description = "当时所用的数值", examples = "50770") BigDecimal value,
      @Schema(examples = "10K_CNY") String unit,
      @Schema(description = "当时所用的版次", examples = "1", nullable = true) Integer vintage,
      @Schema(description = "现行版次", examples = "2", nullable = true) Integer currentVintage,
      @Schema(
              examples =
                  "/lineage?indicator=budget-revenue&measure=VALUE&region=411102&period=2020-06")
          String lineage) {

    static String link(String indicator, String measure, String region, String period) {
      return "/lineage?indicator=%s&measure=%s&region=%s&period=%s"
          .formatted(URLEncoder.encode(indicator, StandardCharsets.UTF_8), measure, region, period);
    }
  }
}
