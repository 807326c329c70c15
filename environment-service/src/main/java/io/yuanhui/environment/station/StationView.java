package io.yuanhui.environment.station;

import io.yuanhui.environment.place.Located;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A station as readers see it. */
@Schema(description = "监测站点；a station")
public record StationView(
    @Schema(examples = "YH-N1") String code,
    @Schema(examples = "源汇一号站") String name,
    @Schema(examples = "411102") String region,
    @Schema(examples = "114.0155") BigDecimal longitude,
    @Schema(examples = "33.5652") BigDecimal latitude,
    @Schema(examples = "national") String kind,
    @Schema(examples = "[\"so2\", \"no2\", \"co\", \"o3\", \"pm10\", \"pm25\"]")
        List<String> pollutants,
    @Schema(nullable = true) String operator,
    @Schema(examples = "2020-01-01") LocalDate from,
    @Schema(nullable = true) LocalDate to,
    @Schema(description = "数据是否为合成；whether its readings are synthetic", examples = "false")
        boolean synthetic,
    @Schema(nullable = true) String source)
    implements Located {

  static StationView from(Station station) {
    return new StationView(
        station.code,
        station.name,
        station.region,
        station.longitude.stripTrailingZeros(),
        station.latitude.stripTrailingZeros(),
        station.kind,
        List.of(station.pollutants.split(",")),
        station.operator,
        station.from,
        station.to,
        station.synthetic,
        station.source);
  }
}
