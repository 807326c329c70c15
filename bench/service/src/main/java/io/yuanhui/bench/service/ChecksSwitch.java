package io.yuanhui.bench.service;

import io.quarkus.security.spi.runtime.AuthorizationController;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether operations demand their permissions: what that costs is measured by turning it off. */
@Alternative
@Priority(1)
@Singleton
class ChecksSwitch extends AuthorizationController {

  private final boolean on;

  ChecksSwitch(@ConfigProperty(name = "bench.checks", defaultValue = "true") boolean on) {
    this.on = on;
  }

  @Override
  public boolean isAuthorizationEnabled() {
    return on;
  }
}
