package io.yuanhui.commons.production;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Lets no application start with settings of a developer's machine, unless it is on one. */
@ApplicationScoped
class ProductionCheck {

  private static final Set<String> NOT_IN_PRODUCTION = Set.of("local", "dev", "test");

  private final Config config;

  ProductionCheck(Config config) {
    this.config = config;
  }

  /**
   * Runs before anything else that happens at the start.
   *
   * @throws UnsafeConfiguration naming every fault
   */
  void check(@Observes @Priority(1) StartupEvent event) {
    List<String> profiles = config.unwrap(SmallRyeConfig.class).getProfiles();
    if (!Collections.disjoint(profiles, NOT_IN_PRODUCTION)) {
      return;
    }
    List<String> faults = ProductionFaults.in(settings());
    if (!faults.isEmpty()) {
      throw new UnsafeConfiguration(profiles, faults);
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
