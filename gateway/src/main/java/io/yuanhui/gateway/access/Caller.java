package io.yuanhui.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.web.Fingerprint;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

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

  /** Reads a verified token, which must name somebody. */
  static Caller from(SecurityIdentity identity, JsonWebToken token, Fingerprint fingerprint) {
    return new Caller(
        Objects.requireNonNullElse(token.getSubject(), token.getName()),
        token.getName(),
        Set.copyOf(identity.getRoles()),
        token.getClaim("department"),
        token.getClaim("region"),
        token.getClaim(Claims.azp),
        Instant.ofEpochSecond(token.getExpirationTime()),
        fingerprint);
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
