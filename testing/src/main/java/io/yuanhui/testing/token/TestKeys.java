package io.yuanhui.testing.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The RSA key pair of this JVM, worthless outside it.
 *
 * <p>Kept in a system property, the one place that every copy of this class sees: Quarkus loads it
 * anew for test resources and for tests.
 */
final class TestKeys {

  private static final String PROPERTY = "yuanhui.test.signing-key";

  private TestKeys() {}

  static PrivateKey signing() {
    synchronized (PROPERTY.intern()) {
      if (System.getProperty(PROPERTY) == null) {
        System.setProperty(PROPERTY, Base64.getEncoder().encodeToString(foreign().getEncoded()));
      }
    }
    byte[] encoded = Base64.getDecoder().decode(System.getProperty(PROPERTY));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException everyJdkHasRsa) {
      throw new IllegalStateException(everyJdkHasRsa);
    }
  }

  /** The public key as Keycloak publishes it: a JSON Web Key Set. */
  static String keySet() {
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) signing();
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  /** The body of the public key's PEM. */
  static String verification() {
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) signing();
    RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    try {
      byte[] encoded = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
      return Base64.getEncoder().encodeToString(encoded);
    } catch (GeneralSecurityException everyJdkHasRsa) {
      throw new IllegalStateException(everyJdkHasRsa);
    }
  }

  /** A new key, of which no application has heard. */
  static PrivateKey foreign() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException everyJdkHasRsa) {
      throw new IllegalStateException(everyJdkHasRsa);
    }
  }
}
