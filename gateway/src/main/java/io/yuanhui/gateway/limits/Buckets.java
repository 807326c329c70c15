package io.yuanhui.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.yuanhui.gateway.GatewayConfig;
import java.time.Duration;

/**
 * One token bucket for each caller, lock-free and local to this gateway.
 *
 * <p>A bucket that nobody has touched for as long as it takes to fill is full again, so it can be
 * forgotten; that and a maximum bound the memory.
 */
final class Buckets {

  private static final int MOST = 100_000;

  private final LoadingCache<String, Bucket> byCaller;
  private final long burst;
  private final Duration window;

  Buckets(GatewayConfig.Rate rate) {
    this.burst = rate.burst();
    // Rounded up: the bucket is certainly full after it.
    this.window = Duration.ofSeconds((burst + rate.perSecond() - 1) / rate.perSecond());
    this.byCaller =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(window)
            .executor(Runnable::run)
            .build(
                caller ->
                    Bucket.builder()
                        .addLimit(
                            limit ->
                                limit
                                    .capacity(burst)
                                    .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .withNanosecondPrecision()
                        .build());
  }

  Bucket of(String caller) {
    return byCaller.get(caller);
  }

  /** Tokens of a full bucket. */
  long burst() {
    return burst;
  }

  /** From empty to full, in whole seconds. */
  Duration window() {
    return window;
  }
}
