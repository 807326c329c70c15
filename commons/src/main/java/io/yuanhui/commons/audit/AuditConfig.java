package io.yuanhui.commons.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/** Settings of the audit log. */
@ConfigMapping(prefix = "yuanhui.audit")
interface AuditConfig {

  /** Whether the application answers {@code /audit-events}; decided when it is built. */
  @WithDefault("false")
  boolean endpoints();

  /** The secret that heads are signed with: 32 characters or more, the same in all replicas. */
  Optional<String> headKey();

  /** How long events are kept before they may be removed; six months at least. */
  @WithDefault("P6M")
  Period retention();

  /** How often the signed head goes to the log. */
  @WithDefault("15m")
  Duration headLogEvery();

  /** Of one address and minute, this many refusals leave an event each; the rest are counted. */
  @WithDefault("60")
  int refusalsPerMinute();

  /** How many refusals may wait to be written; those beyond are dropped, and counted. */
  @WithDefault("10000")
  int refusalsWaiting();
}
