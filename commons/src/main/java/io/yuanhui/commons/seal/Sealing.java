package io.yuanhui.commons.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what only this application may read: AES-GCM with a configured key, a random nonce of 96
 * bits and a tag of 128 (NIST SP 800-38D). What is sealed for one purpose does not open for
 * another.
 */
public final class Sealing {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  private Sealing(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * Seals with a key from the configuration.
   *
   * @param setting its name, for whoever has to set it
   * @param base64 32 bytes in Base64
   * @throws IllegalStateException where it is not that
   */
  public static Sealing withKey(String setting, Optional<String> base64) {
    byte[] key = bytes(setting, base64);
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException(setting + " must be 32 bytes in Base64");
    }
    return new Sealing(key);
  }

  private static byte[] bytes(String setting, Optional<String> base64) {
    String text =
        base64.orElseThrow(() -> new IllegalStateException(setting + " is not set")).strip();
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException(setting + " must be 32 bytes in Base64", unreadable);
    }
  }

  /**
   * Encrypts.
   *
   * @param purpose what it is for; the same must be named to open it
   */
  public byte[] seal(String purpose, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, purpose)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** What was sealed for this purpose; empty for anything else. */
  public Optional<String> open(String purpose, byte[] sealed) {
    if (sealed.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    try {
      byte[] opened = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(rest);
      return Optional.of(new String(opened, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException forgedOrOfAnotherKey) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
