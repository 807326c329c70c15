package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that stands behind a submission. */
@Schema(name = "Evidence", description = "佐证材料；a file behind a submission's figures")
public record EvidenceView(
    @Schema(description = "报送内的编号", examples = "1") int number,
    @Schema(examples = "6月财政收入旬报.pdf") String name,
    @Schema(description = "按内容判定的类型", examples = "application/pdf") String mediaType,
    @Schema(description = "字节数", examples = "182044") long size,
    @Schema(
            description = "内容的 SHA-256",
            examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,
    @Schema(description = "是否经病毒扫描", examples = "true") boolean scanned,
    @Schema(examples = "clerk-finance") String attachedBy,
    @Schema(examples = "2020-07-08T10:12:00+08:00") OffsetDateTime attachedAt) {

  static EvidenceView from(Evidence file) {
    return new EvidenceView(
        file.number(),
        file.name(),
        file.type().mediaType(),
        file.size(),
        file.sha256(),
        file.scanned(),
        file.attachedBy(),
        LocalTime.at(file.attachedAt()));
  }
}
