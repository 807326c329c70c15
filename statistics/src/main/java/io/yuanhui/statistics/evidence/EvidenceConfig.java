package io.yuanhui.statistics.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be attached, and who looks at it first. */
@ConfigMapping(prefix = "yuanhui.evidence")
interface EvidenceConfig {

  /** Of one file; a request may have more, see {@code quarkus.http.limits.max-body-size}. */
  @WithDefault("20M")
  MemorySize maxSize();

  /** Files of one submission, those that were taken out again included. */
  @WithDefault("50")
  int mostFiles();

  Scanner scanner();

  Clamd clamd();

  /** Who looks for viruses. */
  enum Scanner {
    /** Nobody: on a developer's machine. */
    NONE,
    CLAMAV
  }

  /** ClamAV's daemon. */
  interface Clamd {

    @WithDefault("clamav")
    String host();

    @WithDefault("3310")
    int port();

    /** For connecting, and for each answer. */
    @WithDefault("30S")
    Duration timeout();
  }
}
