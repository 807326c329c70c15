package io.yuanhui.commons.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a secret, by which it can be known again without being kept. */
public record Fingerprint(long first, long second, long third, long fourth) {

  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(
          () -> {
            try {
              return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
              throw new IllegalStateException(everyJdkHasIt);
            }
          });

  /** The fingerprint of one. */
  public static Fingerprint of(String secret) {
    byte[] digest = SHA_256.get().digest(secret.getBytes(StandardCharsets.UTF_8));
    ByteBuffer words = ByteBuffer.wrap(digest);
    return new Fingerprint(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }
}
