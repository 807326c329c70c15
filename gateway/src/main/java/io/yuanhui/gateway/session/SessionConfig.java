package io.yuanhui.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long sessions last, and what they are encrypted with. */
@ConfigMapping(prefix = "gateway.session")
public interface SessionConfig {

  /** 32 bytes in Base64, the same on every gateway; another key ends all sessions. */
  Optional<String> key();

  /** A session that is not used ends after this. */
  @WithDefault("30m")
  Duration idle();

  /** A session ends after this, however much it is used. */
  @WithDefault("10h")
  Duration absolute();

  /** An access token with less than this left is exchanged for a new one. */
  @WithDefault("60s")
  Duration renewBefore();
}
