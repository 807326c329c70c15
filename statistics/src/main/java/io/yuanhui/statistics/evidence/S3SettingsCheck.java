package io.yuanhui.statistics.evidence;

import io.quarkus.runtime.StartupEvent;
import io.yuanhui.commons.production.Production;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets no service start for real people that would keep evidence in an S3 store it cannot reach, or
 * whose secret everybody knows; that its secrets are not this suite's own is checked for all.
 */
@ApplicationScoped
class S3SettingsCheck {

  private static final int AFTER_ALL_SECRETS = 2;

  private final Production production;
  private final EvidenceConfig config;

  S3SettingsCheck(Production production, EvidenceConfig config) {
    this.production = production;
    this.config = config;
  }

  void check(@Observes @Priority(AFTER_ALL_SECRETS) StartupEvent event) {
    if (config.store() == Place.S3 && production.isOn()) {
      production.refuse(S3Settings.faults(config.s3()));
    }
  }
}
