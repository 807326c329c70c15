package io.yuanhui.statistics.form;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An extension as readers see it: who granted it, when, until when and why. */
@Schema(description = "延期；an extension")
public record ExtensionView(
    UUID id,
    @Schema(examples = "finance.monthly") String form,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "空为报表的全部地区", nullable = true) String region,
    OffsetDateTime until,
    @Schema(examples = "系统停电") String reason,
    @Schema(examples = "publisher") String grantedBy,
    OffsetDateTime grantedAt) {

  static ExtensionView from(Extension extension) {
    return new ExtensionView(
        extension.id(),
        extension.form(),
        extension.period(),
        extension.region(),
        LocalTime.at(extension.until()),
        extension.reason(),
        extension.grantedBy(),
        LocalTime.at(extension.grantedAt()));
  }
}
