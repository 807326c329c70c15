package io.yuanhui.gateway.permission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.vertx.core.Future;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.web.Fingerprint;
import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The tokens that carry what callers may do at a service, by the callers' own tokens.
 *
 * <p>Keycloak is asked once for a token and each service, however many requests come at once; the
 * answer, a refusal too, holds until one of the tokens expires. Only callers whose token was
 * verified get here.
 */
@ApplicationScoped
class PermissionTokens {

  /** A token that is about to expire could do so on the way to the service. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final Cache<Key, Answer> answers;
  private final TokenEndpoint keycloak;
  private final Clock clock;
  private final List<String> audiences;

  private record Key(Fingerprint token, String audience) {}

  private record Answer(Future<PermissionToken> token, Instant callerExpiry) {

    /** Refusals hold as long as the caller's token; outages are forgotten at once. */
    boolean holds(Instant now) {
      if (!token.isComplete()) {
        return true;
      }
      if (token.failed()) {
        return token.cause() instanceof ProblemException problem
            && problem.type().status() == 403
            && now.isBefore(callerExpiry);
      }
      return now.plus(MARGIN).isBefore(token.result().expiry());
    }
  }

  PermissionTokens(
      GatewayConfig config, TokenEndpoint keycloak, Clock clock, MeterRegistry metrics) {
    this.keycloak = keycloak;
    this.clock = clock;
    this.audiences = config.routes().keySet().stream().map(PermissionTokens::audienceOf).toList();
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(config.permissions().remembered())
            // On the thread at hand: handing over costs more than the work.
            .executor(Runnable::run)
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(metrics, answers, "permission-tokens");
  }

  /** The client of the realm that a context's service is. */
  static String audienceOf(String context) {
    return context + "-service";
  }

  /**
   * The token for a service. One that is seen for the first time is exchanged for every service, so
   * that its holder can go on everywhere while Keycloak is away.
   *
   * @param token the caller's own, verified
   * @param callerExpiry when that ends
   * @param audience the service's client
   * @return fails with a {@link ProblemException}: 403 where nothing is permitted, 401 where
   *     Keycloak no longer knows the login, 503 where it is away
   */
  Future<PermissionToken> of(
      Fingerprint fingerprint, String token, Instant callerExpiry, String audience) {
    Instant now = clock.instant();
    Answer known = answers.getIfPresent(new Key(fingerprint, audience));
    if (known != null && known.holds(now)) {
      return known.token();
    }
    Future<PermissionToken> asked = ask(new Key(fingerprint, audience), token, callerExpiry, now);
    audiences.forEach(other -> ask(new Key(fingerprint, other), token, callerExpiry, now));
    return asked;
  }

  /** Of many who ask at once, one asks Keycloak. */
  private Future<PermissionToken> ask(Key key, String token, Instant callerExpiry, Instant now) {
    return answers
        .asMap()
        .compute(
            key,
            (same, known) ->
                known != null && known.holds(now)
                    ? known
                    : new Answer(keycloak.exchange(token, same.audience()), callerExpiry))
        .token();
  }
}
