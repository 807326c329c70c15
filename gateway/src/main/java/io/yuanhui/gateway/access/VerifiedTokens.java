package io.yuanhui.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.yuanhui.commons.web.Fingerprint;
import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Whom a verified {@code Authorization} header names, until its token expires, and not beyond the
 * configured time: so long a key that Keycloak has withdrawn may still open.
 *
 * <p>Only what was verified enters, so no flood of forged tokens can fill it; the least used leave
 * when it is full. Kept are fingerprints: a dump of the memory gives no token away.
 */
@ApplicationScoped
class VerifiedTokens {

  private final Cache<Fingerprint, Caller> callers;
  private final Clock clock;

  VerifiedTokens(GatewayConfig config, Clock clock, MeterRegistry metrics) {
    this.clock = clock;
    this.callers =
        Caffeine.newBuilder()
            .maximumSize(config.tokens().remembered())
            .expireAfterWrite(config.tokens().rememberedFor())
            // On the thread at hand: handing over costs more than the work.
            .executor(Runnable::run)
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(metrics, callers, "verified-tokens");
  }

  /** The caller; null where the header is not known, or its token has expired. */
  Caller find(String authorization) {
    Caller caller = callers.getIfPresent(Fingerprint.of(authorization));
    return caller != null && clock.instant().isBefore(caller.expiry()) ? caller : null;
  }

  void remember(Caller caller) {
    callers.put(caller.token(), caller);
  }
}
