package io.yuanhui.commons.audit;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.yuanhui.commons.time.LocalTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long events are kept. Nothing here removes any: the service's user cannot, and the owner of
 * the schema does so only up to a place that {@link CheckpointResource} has signed.
 */
@Startup
@Singleton
class Retention {

  /**
   * Cybersecurity Law of the PRC, article 21(3): network logs are kept for six months or longer.
   */
  private static final Period LEAST = Period.ofMonths(6);

  /** The six months after it are the longest: 184 days. */
  private static final LocalDate DAY = LocalDate.of(2020, 7, 1);

  private final Period period;
  private final Clock clock;

  Retention(AuditConfig config, Clock clock) {
    this.period = config.retention();
    this.clock = clock;
    if (DAY.plus(period).isBefore(DAY.plus(LEAST))) {
      throw new ConfigurationException(
          "yuanhui.audit.retention (AUDIT_RETENTION) is "
              + period
              + "; audit events are kept for six months (P6M) at least");
    }
  }

  /** Events before this time may go. */
  Instant end() {
    return clock.instant().atZone(LocalTime.ZONE).minus(period).toInstant();
  }
}
