package io.yuanhui.statistics.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long checks may take. */
@ConfigMapping(prefix = "yuanhui.checks")
interface CheckConfig {

  /** For one submission, reading included; what is not evaluated by then says so. */
  @WithDefault("2S")
  Duration budget();
}
