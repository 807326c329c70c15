package io.yuanhui.commons.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * Gives the durations of requests a few buckets, so that percentiles can be computed over replicas.
 * The longest is as long as the gateway waits.
 */
@Singleton
class RequestDurations implements MeterFilter {

  private static final double[] BUCKETS =
      DoubleStream.of(0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
          .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
          .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals("http.server.requests")
        ? DistributionStatisticConfig.builder()
            .serviceLevelObjectives(BUCKETS)
            .build()
            .merge(config)
        : config;
  }
}
