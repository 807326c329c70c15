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

  private TableRights() {}

  /** The right to one table. */
  static String ofTable(String schema, String table, String account) {
    return "GRANT %s ON `%s`.`%s` TO %s"
        .formatted(NARROWER.getOrDefault(table, ALL_ROWS), schema, table, account);
  }

  /**
   * Leaves nothing of the schema's rights but to read, whatever they were before. Run after the
   * tables' rights, which allow all that is needed meanwhile.
   */
  static List<String> ofSchema(String schema, String account) {
    String read = "GRANT SELECT ON `%s`.* TO %s".formatted(schema, account);
    String revoke = "REVOKE ALL PRIVILEGES ON `%s`.* FROM %s".formatted(schema, account);
    // Read comes first too: where there is nothing to revoke, the servers refuse to.
    return List.of(read, revoke, read);
  }
}
