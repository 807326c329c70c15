package io.yuanhui.environment.station;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A station as the clerk of ecology sends it; what is nullable may be left out. */
@Schema(description = "监测站点；a station")
public record StationRequest(
    @Schema(description = "代码：大小写字母、数字、连字符", examples = "YH-N1") String code,
    @Schema(examples = "源汇一号站") String name,
    @Schema(description = "所在地区，县或乡镇；county or town", examples = "411102") String region,
    @Schema(examples = "114.0155") BigDecimal longitude,
    @Schema(examples = "33.5652") BigDecimal latitude,
    @Schema(description = "national 国控、provincial 省控、town 乡镇", examples = "national") String kind,
    @Schema(
            description = "监测方案中的项目，默认全部六项；the pollutants in the monitoring plan",
            examples = "[\"so2\", \"no2\", \"co\", \"o3\", \"pm10\", \"pm25\"]",
            nullable = true)
        List<String> pollutants,
    @Schema(description = "运维单位；who runs it", nullable = true) String operator,
    @Schema(description = "启用日", examples = "2020-01-01") LocalDate from,
    @Schema(description = "停用日，在用为空；its last day, null while in use", nullable = true) LocalDate to,
    @Schema(description = "数据是否为合成；whether its readings are synthetic", nullable = true)
        Boolean synthetic,
    @Schema(description = "数据来源与署名；source and attribution", nullable = true) String source) {}
