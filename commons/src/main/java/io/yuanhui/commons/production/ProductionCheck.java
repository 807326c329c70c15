package io.yuanhui.commons.production;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Lets no application start with settings of a developer's machine, unless it is on one. */
@ApplicationScoped
class ProductionCheck {

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
  void check(@Observes @Priority(1) StartupEvent event) {
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
