package io.yuanhui.commons.audit;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An audit event as the auditor sees it.
 *
 * @param before the JSON text that was hashed, and so a text here
 * @param after likewise
 */
@Schema(description = "审计事件；an audit event")
public record AuditEventView(
    @Schema(description = "从 1 起的连续序号", examples = "1042") long position,
    OffsetDateTime at,
    @Schema(description = "登录名；未登录时为 null", examples = "publisher", nullable = true) String actor,
    @Schema(examples = "finance", nullable = true) String department,
    @Schema(description = "来源 IP", examples = "10.11.2.8", nullable = true) String address,
    @Schema(examples = "submission.publish") String action,
    @Schema(examples = "indicator/budget-revenue") String entity,
    @Schema(description = "DONE 或 REFUSED", examples = "DONE") String outcome,
    @Schema(description = "之前的内容（JSON 文本）", nullable = true) String before,
    @Schema(description = "之后的内容（JSON 文本）", nullable = true) String after,
    @Schema(nullable = true) String requestId,
    @Schema(description = "SHA-256，含前一事件的哈希") String hash) {

  static AuditEventView from(AuditEvent event) {
    Happening what = event.what();
    return new AuditEventView(
        event.position(),
        LocalTime.at(event.at()),
        what.origin().actor(),
        what.origin().department(),
        what.origin().address(),
        what.action(),
        what.entity(),
        what.outcome(),
        what.before(),
        what.after(),
        what.origin().requestId(),
        event.hash());
  }
}
