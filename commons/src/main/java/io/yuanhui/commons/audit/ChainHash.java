package io.yuanhui.commons.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The hash of an event: SHA-256 over a mark of this format, the hash before it and every column.
 *
 * <p>Each part is its length in bytes (four, big-endian; -1 for null) and its text in UTF-8, so
 * that no two events have the same bytes. The position is decimal, the time microseconds since
 * 1970.
 */
final class ChainHash {

  /** The hash before the first event. */
  static final String NOTHING = "0".repeat(64);

  private static final String FORMAT = "yuanhui-audit-1";
  private static final byte[] NULL = {-1, -1, -1, -1};

  private ChainHash() {}

  /** Sixty-four lower-case hexadecimal digits. */
  static String of(String previousHash, long position, Instant at, Happening what) {
    MessageDigest digest = sha256();
    add(digest, FORMAT);
    add(digest, previousHash);
    add(digest, Long.toString(position));
    add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    add(digest, what.origin().actor());
    add(digest, what.origin().department());
    add(digest, what.origin().address());
    add(digest, what.action());
    add(digest, what.entity());
    add(digest, what.outcome());
    add(digest, what.before());
    add(digest, what.after());
    add(digest, what.origin().requestId());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    if (part == null) {
      digest.update(NULL);
      return;
    }
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
