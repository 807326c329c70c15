package io.yuanhui.commons.audit;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs places of the chain with a secret that the database does not hold, by HMAC-SHA256.
 *
 * <p>Whoever can rewrite the tables, the end of the chain included, still cannot make a signature
 * that was given before fit what they wrote.
 */
@Startup
@Singleton
class HeadSeal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int KEY_ID_DIGITS = 16;

  /** What is signed; a signature of one kind is none of the other. */
  enum Kind {
    HEAD,
    CHECKPOINT
  }

  private final SecretKeySpec key;
  private final String keyId;
  private final String application;

  HeadSeal(
      AuditConfig config, @ConfigProperty(name = "quarkus.application.name") String application) {
    byte[] secret = config.headKey().orElse("").getBytes(StandardCharsets.UTF_8);
    if (secret.length < SHORTEST_KEY) {
      throw new ConfigurationException(
          "yuanhui.audit.head-key (AUDIT_HEAD_KEY) must be a secret of 32 characters or more; audit"
              + " heads are signed with it");
    }
    this.key = new SecretKeySpec(secret, ALGORITHM);
    this.application = application;
    this.keyId = mac("yuanhui-audit-key-id").substring(0, KEY_ID_DIGITS);
  }

  /** Tells keys apart without telling them. */
  String keyId() {
    return keyId;
  }

  /** Sixty-four hexadecimal digits over this service's name, the position and the hash there. */
  String sign(Kind kind, long position, String hash) {
    return mac(String.join("\n", "yuanhui-audit-1", kind.name(), application, "" + position, hash));
  }

  boolean fits(Kind kind, long position, String hash, String signature) {
    return MessageDigest.isEqual(
        sign(kind, position, hash).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
