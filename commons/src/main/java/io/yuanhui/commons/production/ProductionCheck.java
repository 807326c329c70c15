package io.yuanhui.commons.production;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets no application start with settings of a developer's machine, unless it is on one; nor touch
 * a database with them, which a migration does before the application has started.
 */
@Singleton
class ProductionCheck implements FlywayConfigurationCustomizer {

  private final Production production;
  private final Config config;

  ProductionCheck(Production production, Config config) {
    this.production = production;
    this.config = config;
  }

  /**
   * Runs before anything else that happens at the start.
   *
   * @throws UnsafeConfiguration naming every fault
   */
  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 3) StartupEvent event) {
    refuseFaults();
  }

  /**
   * Runs before a migration connects.
   *
   * @throws UnsafeConfiguration naming every fault
   */
  @Override
  public void customize(FluentConfiguration flyway) {
    refuseFaults();
  }

  private void refuseFaults() {
    if (production.isOn()) {
      production.refuse(ProductionFaults.in(settings()));
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      settings.put(name, config.getOptionalValue(name, String.class).orElse(""));
    }
    return settings;
  }
}
