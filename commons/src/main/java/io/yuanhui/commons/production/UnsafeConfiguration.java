package io.yuanhui.commons.production;

import java.util.List;

/** The application does not start; the message lists why. */
public final class UnsafeConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsafeConfiguration(List<String> profiles, List<String> faults) {
    super(
        "配置不安全，拒绝启动 The configuration is not fit for production (profile %s):%n- %s"
            .formatted(
                String.join(", ", profiles), String.join(System.lineSeparator() + "- ", faults)),
        null,
        false,
        false);
  }
}
