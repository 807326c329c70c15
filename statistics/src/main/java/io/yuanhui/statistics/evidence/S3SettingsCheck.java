package io.yuanhui.statistics.evidence;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.yuanhui.commons.production.Production;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets no service start for real people, nor migrate a database, that would keep evidence in an S3
 * store it cannot reach, or whose secret everybody knows; that its secrets are not this suite's own
 * is checked for all.
 */
@Singleton
class S3SettingsCheck implements FlywayConfigurationCustomizer {

  private final Production production;
  private final EvidenceConfig config;

  S3SettingsCheck(Production production, EvidenceConfig config) {
    this.production = production;
    this.config = config;
  }

  /**
   * Runs before the migration connects.
   *
   * @throws io.yuanhui.commons.production.UnsafeConfiguration naming every fault
   */
  @Override
  public void customize(FluentConfiguration flyway) {
    if (config.store() == Place.S3 && production.isOn()) {
      production.refuse(S3Settings.faults(config.s3()));
    }
  }
}
