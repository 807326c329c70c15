package io.yuanhui.testing.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives the application under test an empty schema on a real server.
 *
 * <p>The server is MariaDB, or what the system property {@code yuanhui.test.db} names ({@code
 * mariadb}, {@code mysql}), or what a test insists on: {@code @WithTestResource(value =
 * DatabaseResource.class, initArgs = @ResourceArg(name = "server", value = "mysql"))}. It is
 * started once per JVM; each start of the resource gets a schema, an owner and a user of its own,
 * as {@code DB_URL}, {@code DB_USER}, {@code DB_PASSWORD}, {@code DB_OWNER} and {@code
 * DB_OWNER_PASSWORD} and as Quarkus' own settings of the datasource.
 *
 * <p>A test's fields of type {@link DatabaseServer} and {@link Schema} are filled in, so that it
 * can kill the server or look at the tables.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

  private String product = System.getProperty("yuanhui.test.db", "mariadb");
  private DatabaseServer server;
  private Schema schema;

  @Override
  public void init(Map<String, String> arguments) {
    product = arguments.getOrDefault("server", product);
  }

  @Override
  public Map<String, String> start() {
    server = DatabaseServer.shared(product);
    schema = server.createSchema();
    return Map.of(
        "DB_URL", schema.jdbcUrl(),
        "DB_USER", schema.user(),
        "DB_PASSWORD", schema.password(),
        "DB_OWNER", schema.owner(),
        "DB_OWNER_PASSWORD", schema.ownerPassword(),
        "quarkus.datasource.jdbc.url", schema.jdbcUrl(),
        "quarkus.datasource.username", schema.user(),
        "quarkus.datasource.password", schema.password());
  }

  @Override
  public void inject(TestInjector fields) {
    fields.injectIntoFields(server, new TestInjector.MatchesType(DatabaseServer.class));
    fields.injectIntoFields(schema, new TestInjector.MatchesType(Schema.class));
  }

  /** A test may have left the server killed: the next one finds it running. */
  @Override
  public void stop() {
    if (server != null) {
      server.start();
    }
  }
}
