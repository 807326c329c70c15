package io.yuanhui.commons.audit;

import io.yuanhui.commons.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What recomputing the chain found.
 *
 * @param events how many events follow one another up to the end or the first break
 * @param firstBroken null where the chain holds
 */
@Schema(description = "校验结果；what verification found")
public record VerificationView(
    boolean valid,
    @Schema(description = "依次相符的事件数", examples = "1042") long events,
    @Schema(nullable = true) BreakView firstBroken,
    SignedHead head) {

  /** The first event that does not follow. */
  @Schema(description = "第一个不符的事件；the first event that does not follow")
  public record BreakView(
      @Schema(examples = "17") long position,
      @Schema(
              description = "ALTERED、MISSING、CUT、REWRITTEN、HEAD_ALTERED 或 CHECKPOINT_ALTERED",
              examples = "ALTERED")
          String reason,
      @Schema(examples = "该事件缺失，其后的事件仍在。") String explanation) {}

  static VerificationView from(Verification.Finding finding, HeadSeal seal, Language language) {
    ChainBreak broken = finding.broken();
    return new VerificationView(
        broken == null,
        finding.events(),
        broken == null
            ? null
            : new BreakView(
                broken.position(), broken.reason().name(), broken.reason().text().in(language)),
        SignedHead.of(finding.head(), seal));
  }
}
