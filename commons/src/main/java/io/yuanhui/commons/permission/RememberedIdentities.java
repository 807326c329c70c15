package io.yuanhui.commons.permission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.web.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Knows the callers again whose token was verified a moment ago, with what they may do; whoever is
 * not known is left to the mechanism that verifies tokens.
 *
 * <p>Only what was verified enters, so no flood of forged tokens can fill it. Kept are
 * fingerprints: a dump of the memory gives no token away that the identity itself does not hold.
 */
@ApplicationScoped
class RememberedIdentities implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  private final Cache<Fingerprint, Known> known;
  private final Clock clock;

  private record Known(SecurityIdentity identity, Instant expiry) {}

  RememberedIdentities(PermissionConfig config, Clock clock) {
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(config.remembered())
            .expireAfterWrite(config.rememberedFor())
            // On the thread at hand: handing over costs more than the work.
            .executor(Runnable::run)
            .build();
  }

  void remember(String token, SecurityIdentity identity, Instant expiry) {
    known.put(Fingerprint.of(token), new Known(identity, expiry));
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String authorization = context.request().headers().get(HttpHeaders.AUTHORIZATION);
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return Uni.createFrom().nullItem();
    }
    Known caller =
        known.getIfPresent(Fingerprint.of(authorization.substring(BEARER.length()).strip()));
    return caller == null || !clock.instant().isBefore(caller.expiry())
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(caller.identity());
  }

  /** Challenges are the business of the mechanism that verifies tokens. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    return Uni.createFrom().item(false);
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY * 2;
  }
}
