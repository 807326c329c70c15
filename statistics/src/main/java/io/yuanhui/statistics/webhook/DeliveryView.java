package io.yuanhui.statistics.webhook;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt as the administrator reads it. */
@Schema(description = "一次推送；an attempt to deliver")
public record DeliveryView(
    UUID id,
    OffsetDateTime at,
    @Schema(description = "即 webhook-id", examples = "figure_17_2020-06-01_3") String message,
    @Schema(description = "含几个事件", examples = "1") int events,
    @Schema(description = "第几次尝试", examples = "1") int attempt,
    @Schema(description = "DELIVERED、FAILED、REFUSED 或 GONE", examples = "DELIVERED") String result,
    @Schema(description = "接收方的状态码；未收到应答为 null", examples = "204", nullable = true) Integer status,
    @Schema(examples = "HTTP 204") String reason,
    @Schema(examples = "38") long millis) {}
