package io.yuanhui.statistics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription as the administrator reads it.
 *
 * @param secret only in the answer that tells of a new one
 */
@Schema(description = "数据推送订阅；a subscription of another system")
public record WebhookView(
    UUID id,
    @Schema(examples = "https://hooks.example.gov.cn/yuanhui") String url,
    @Schema(examples = "市统计局数据平台", nullable = true) String description,
    @Schema(description = "figures 发布的数值，或 notices 提醒", examples = "figures") String topic,
    @Schema(examples = "[\"budget-revenue\"]") List<String> indicators,
    @Schema(examples = "[\"411102\"]") List<String> regions,
    @Schema(examples = "1") int batch,
    boolean active,
    @Schema(description = "自动停用的原因", nullable = true) String disabledReason,
    @Schema(description = "第几个密钥", examples = "1") int secretNumber,
    @Schema(description = "旧密钥同时有效至", nullable = true) OffsetDateTime previousSecretUntil,
    OffsetDateTime createdAt,
    @Schema(examples = "admin") String createdBy,
    @Schema(description = "签名密钥，仅在产生时给出") @JsonInclude(Include.NON_NULL) String secret) {

  /** Without the secret. */
  static WebhookView from(Webhook webhook) {
    return new WebhookView(
        webhook.id,
        webhook.url,
        webhook.description,
        webhook.topic,
        webhook.indicators,
        webhook.regions,
        webhook.batch,
        webhook.active,
        webhook.disabledReason,
        webhook.secretNumber,
        LocalTime.at(webhook.previousUntil),
        LocalTime.at(webhook.createdAt),
        webhook.createdBy,
        null);
  }
}
