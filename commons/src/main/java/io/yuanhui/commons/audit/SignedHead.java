package io.yuanhui.commons.audit;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of the chain, signed; kept elsewhere, it proves later that the chain went this far.
 *
 * @param at the time of the last event
 * @param keyId tells which key it was signed with
 * @param signature HMAC-SHA256 over the service, the position and the hash
 */
@Schema(description = "已签名的链尾；the signed end of the chain")
public record SignedHead(
    @Schema(examples = "1042") long position,
    String hash,
    OffsetDateTime at,
    @Schema(examples = "5f0c8be2a1d47790") String keyId,
    String signature) {

  static SignedHead of(Head head, HeadSeal seal) {
    return new SignedHead(
        head.position(),
        head.hash(),
        LocalTime.at(head.at()),
        seal.keyId(),
        seal.sign(HeadSeal.Kind.HEAD, head.position(), head.hash()));
  }
}
