package io.yuanhui.statistics.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as the administrator writes it. */
@Schema(description = "数据推送订阅；a subscription of another system")
public record WebhookRequest(
    @Schema(
            description = "接收地址，默认须为 https 且为公网地址",
            examples = "https://hooks.example.gov.cn/yuanhui",
            required = true)
        String url,
    @Schema(description = "用途，最多 200 字", examples = "市统计局数据平台", nullable = true) String description,
    @Schema(
            description = "推送什么：figures 发布的数值（默认）；有提醒的服务另有 notices；新增后不能更改",
            examples = "figures",
            nullable = true)
        String topic,
    @Schema(
            description = "指标代码或以 .* 结尾的前缀；不填为全部；仅用于 figures",
            examples = "[\"budget-revenue\", \"tax-revenue.*\"]",
            nullable = true)
        List<String> indicators,
    @Schema(description = "地区代码；不填为全部", examples = "[\"411102\"]", nullable = true)
        List<String> regions,
    @Schema(description = "一次请求最多几个事件，1 到 100；大于 1 时正文为数组，默认 1", examples = "1", nullable = true)
        Integer batch,
    @Schema(description = "是否推送，默认 true", examples = "true", nullable = true) Boolean active,
    @Schema(
            description = "仅新增时：从该时刻之后的发布开始，默认为现在",
            examples = "2020-09-01T00:00:00+08:00",
            nullable = true)
        String since) {}
