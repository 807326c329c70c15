package io.yuanhui.testing.token;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One access token in the making; {@link #toString()} signs it.
 *
 * <p>Unless altered it is valid for every service and the gateway, for five minutes. Immutable:
 * each method returns another token.
 */
public final class TestToken {

  private static final Set<String> AUDIENCE =
      Set.of(
          "economy-service",
          "livelihood-service",
          "environment-service",
          "poverty-service",
          "gateway");

  private static final Map<List<Object>, String> SIGNED = new ConcurrentHashMap<>();

  private final Map<String, Object> claims;
  private final PrivateKey key;

  private TestToken(Map<String, Object> claims, PrivateKey key) {
    this.claims = claims;
    this.key = key;
  }

  /** A token for this login name, without any role. */
  public static TestToken of(String name) {
    UUID subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new TestToken(Map.of(), TestKeys.signing())
        .issuer(TestTokens.ISSUER)
        .audience(AUDIENCE)
        .subject(subject.toString())
        .claim("preferred_username", name)
        .claim("typ", "Bearer")
        .client("dev-cli")
        .roles(Set.of())
        .expiresIn(Duration.ofMinutes(5));
  }

  /** The realm roles, instead of those it had, with what the realm permits them. */
  public TestToken roles(Set<String> roles) {
    return claim("realm_access", Map.of("roles", roles))
        .claim("authorization", Map.of("permissions", RealmPolicies.permissionsOf(roles)));
  }

  /** As Keycloak gives it at login, before it was exchanged for one that carries permissions. */
  public TestToken plain() {
    return claim("authorization", null);
  }

  public TestToken department(String code) {
    return claim("department", code);
  }

  /** The data scope: a region's code. */
  public TestToken region(String code) {
    return claim("region", code);
  }

  public TestToken subject(String id) {
    return claim("sub", id);
  }

  /** The client that the token was issued to. */
  public TestToken client(String id) {
    return claim("azp", id);
  }

  public TestToken issuer(String issuer) {
    return claim("iss", issuer);
  }

  public TestToken audience(Set<String> audience) {
    return claim("aud", audience);
  }

  /** Counted from now; negative for a token that has expired. */
  public TestToken expiresIn(Duration life) {
    return claim("exp", Instant.now().plus(life).getEpochSecond());
  }

  /** Expired an hour ago, beyond any tolerance for clocks that differ. */
  public TestToken expired() {
    return expiresIn(Duration.ofHours(-1));
  }

  /** Signed with a key that the application does not know. */
  public TestToken forged() {
    return new TestToken(claims, TestKeys.foreign());
  }

  /** Any claim; null removes it. */
  public TestToken claim(String name, Object value) {
    Map<String, Object> altered = new HashMap<>(claims);
    if (value == null) {
      altered.remove(name);
    } else {
      altered.put(name, value);
    }
    return new TestToken(Map.copyOf(altered), key);
  }

  /** The same claims under {@code alg: none} and without a signature. */
  public String unsigned() {
    String payload = toString().split("\\.")[1];
    String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + payload
        + ".";
  }

  /**
   * As {@link #toString()}, but signed once for all equal tokens that expire in the same minute. To
   * sign takes longer than most requests do.
   */
  public String signedOnce() {
    Map<String, Object> rounded = new HashMap<>(claims);
    rounded.computeIfPresent("exp", (name, seconds) -> (long) seconds / 60);
    return SIGNED.computeIfAbsent(List.of(rounded, key), any -> toString());
  }

  /** What follows {@code Bearer} in the {@code Authorization} header; another token each time. */
  @Override
  public String toString() {
    JwtClaimsBuilder builder = Jwt.claims(claims);
    return builder.sign(key);
  }
}
