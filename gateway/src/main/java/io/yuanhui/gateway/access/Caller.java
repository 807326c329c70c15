package io.yuanhui.gateway.access;

import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.web.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Who is calling, as a verified token says.
 *
 * @param subject Keycloak's id of the account ({@code sub}), which is never given away again
 * @param username the login name
 * @param roles the realm roles
 * @param department the own department's code; null where none is given
 * @param region the data scope: this region and all under it; null where none is given
 * @param client the client that the token was issued to ({@code azp}); null where none is named
 * @param expiry when the token ends
 * @param token the fingerprint of the {@code Authorization} header that it came in
 */
public record Caller(
    String subject,
    String username,
    Set<String> roles,
    String department,
    String region,
    String client,
    Instant expiry,
    Fingerprint token) {

  private static final String KEY = Caller.class.getName();

  /** Keycloak names the account of a client with client credentials like this. */
  private static final String SERVICE_ACCOUNT = "service-account-";

  /**
   * Reads the claims of a verified token.
   *
   * @throws BadToken where they name nobody
   */
  static Caller from(JwtClaims claims, Fingerprint fingerprint) {
    try {
      String subject = claims.getSubject();
      String username = claims.getStringClaimValue("preferred_username");
      String name = username == null ? subject : username;
      if (name == null) {
        throw new BadToken("names nobody");
      }
      return new Caller(
          subject == null ? name : subject,
          name,
          rolesOf(claims),
          claims.getStringClaimValue("department"),
          claims.getStringClaimValue("region"),
          claims.getStringClaimValue("azp"),
          Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
          fingerprint);
    } catch (MalformedClaimException notOfKeycloak) {
      throw new BadToken("a claim of another type");
    }
  }

  /** The realm's roles; Keycloak leaves the claim out for somebody without any. */
  private static Set<String> rolesOf(JwtClaims claims) {
    return claims.getClaimValue("realm_access") instanceof Map<?, ?> access
            && access.get("roles") instanceof List<?> roles
        ? roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** Whether it is a department's system rather than a person. */
  public boolean isSystem() {
    return client != null && (SERVICE_ACCOUNT + client).equalsIgnoreCase(username);
  }

  /** The caller of a request; null as long as nobody is known to call. */
  public static Caller of(RoutingContext context) {
    return context.get(KEY);
  }

  /** From now on this one calls. */
  public void callsWith(RoutingContext context) {
    context.put(KEY, this);
  }
}
