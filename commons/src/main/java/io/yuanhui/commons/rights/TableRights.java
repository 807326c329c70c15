package io.yuanhui.commons.rights;

import java.util.List;
import java.util.Map;

/**
 * The rights of a service's database user: it works with rows, and the audit log it can only add
 * to.
 *
 * <p>MySQL cannot take a table's right out of a schema's, so the schema's right is to read alone,
 * and the rest is given table by table.
 */
final class TableRights {

  private static final String ALL_ROWS = "SELECT, INSERT, UPDATE, DELETE";

  private static final Map<String, String> NARROWER =
      Map.of(
          "audit_event", "SELECT, INSERT",
          "audit_head", "SELECT, UPDATE",
          "audit_checkpoint", "SELECT",
          "flyway_schema_history", "SELECT");

  /** Those that MySQL 8 and MariaDB 11 both know, without {@code SELECT}. */
  private static final String BEYOND_READING =
      "INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE TEMPORARY TABLES,"
          + " LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EVENT,"
          + " TRIGGER";

  private TableRights() {}

  /** The right to one table. */
  static String ofTable(String schema, String table, String account) {
    return "GRANT %s ON `%s`.`%s` TO %s"
        .formatted(NARROWER.getOrDefault(table, ALL_ROWS), schema, table, account);
  }

  /** Leaves nothing of the schema's rights but to read, whatever they were before. */
  static List<String> ofSchema(String schema, String account) {
    return List.of(
        // So that there is something to revoke from, or the servers refuse.
        "GRANT SELECT ON `%s`.* TO %s".formatted(schema, account),
        "REVOKE %s ON `%s`.* FROM %s".formatted(BEYOND_READING, schema, account));
  }
}
