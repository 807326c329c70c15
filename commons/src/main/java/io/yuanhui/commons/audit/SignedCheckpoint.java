package io.yuanhui.commons.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last event whose time of retention is over, signed: the chain may begin after it. */
@Schema(description = "已签名的检查点；a signed checkpoint")
public record SignedCheckpoint(
    @Schema(examples = "1042") long position,
    String hash,
    @Schema(examples = "5f0c8be2a1d47790") String keyId,
    String signature) {

  static SignedCheckpoint of(Place place, HeadSeal seal) {
    return new SignedCheckpoint(
        place.position(),
        place.hash(),
        seal.keyId(),
        seal.sign(HeadSeal.Kind.CHECKPOINT, place.position(), place.hash()));
  }
}
