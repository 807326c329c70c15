package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section as the clerk of ecology sends it; what is nullable may be left out. */
@Schema(description = "地表水断面；a water section")
record SectionRequest(
    @Schema(description = "代码：小写字母、数字、连字符", examples = "tangjiang") String code,
    @Schema(examples = "唐江河") String name,
    @Schema(description = "所在河流或湖库；the river or lake", examples = "唐江河") String river,
    @Schema(description = "river 河流（默认）或 lake 湖库", examples = "river", nullable = true) String body,
    @Schema(description = "所在地区，县或乡镇；county or town", examples = "411102") String region,
    @Schema(description = "目标类别：I、II、III、IV、V", examples = "IV") String target,
    @Schema(
            description = "评价项目，默认标准中的 21 项；the items to be assessed",
            examples = "[\"do\", \"codmn\", \"nh3n\", \"tp\"]",
            nullable = true)
        List<String> items,
    @Schema(examples = "114.0312", nullable = true) BigDecimal longitude,
    @Schema(examples = "33.5433", nullable = true) BigDecimal latitude,
    @Schema(description = "启用日", examples = "2020-01-01") LocalDate from,
    @Schema(description = "停用日，在用为空；its last day, null while in use", nullable = true) LocalDate to,
    @Schema(description = "数据是否为合成；whether its samples are synthetic", nullable = true)
        Boolean synthetic,
    @Schema(description = "数据来源与署名；source and attribution", nullable = true) String source) {}
