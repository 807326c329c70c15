package io.yuanhui.environment.soil;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plot as the clerk of ecology sends it; what is nullable may be left out. */
@Schema(description = "污染地块；a polluted plot")
record PlotRequest(
    @Schema(description = "代码：小写字母、数字、连字符", examples = "farmland-1") String code,
    @Schema(examples = "大刘镇一号地块") String name,
    @Schema(description = "所在地区，县或乡镇；county or town", examples = "411102100") String region,
    @Schema(description = "farmland 耕地 或 construction-land 建设用地", examples = "farmland")
        String land,
    @Schema(description = "污染类别；the kind of pollution", examples = "镉轻度污染") String category,
    @Schema(examples = "120.5") BigDecimal area,
    @Schema(description = "MU 亩、10K_MU 万亩 或 HECTARE 公顷", examples = "MU") String unit,
    @Schema(examples = "113.95", nullable = true) BigDecimal longitude,
    @Schema(examples = "33.52", nullable = true) BigDecimal latitude,
    @Schema(description = "是否为合成数据；whether it was made up", nullable = true) Boolean synthetic,
    @Schema(description = "数据来源与署名；source and attribution", nullable = true) String source) {}
