package io.yuanhui.commons.rights;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates as the owner of the schema, who then says what the service's own user may do. */
@Singleton
public class MigrationByTheOwner implements FlywayConfigurationCustomizer {

  private static final Pattern SANE = Pattern.compile("[^'\\\\`]+");

  private final String account;

  MigrationByTheOwner(
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "yuanhui.database.user-host", defaultValue = "%") String host,
      @ConfigProperty(name = "quarkus.flyway.username") String owner) {
    if (user.equals(owner)) {
      throw new ConfigurationException(
          "DB_USER and DB_OWNER are both "
              + user
              + "; the service's user must not own the schema, or it could alter the audit log");
    }
    if (!SANE.matcher(user).matches() || !SANE.matcher(host).matches()) {
      throw new ConfigurationException("DB_USER or DB_USER_HOST holds a quotation mark");
    }
    this.account = "'%s'@'%s'".formatted(user, host);
  }

  @Override
  public void customize(FluentConfiguration flyway) {
    // As the pool's own connections: a login without TLS needs the server's key; and a driver that
    // looks for traces itself would claim them before the application is set up.
    flyway.jdbcProperties(Map.of("allowPublicKeyRetrieval", "true", "openTelemetry", "DISABLED"));
    flyway.callbacks(new GrantsAfterMigration(account));
  }
}
