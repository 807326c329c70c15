package io.yuanhui.commons.rights;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the service's user its rights, as the owner of the schema, whenever the service starts.
 *
 * <p>Tables first and the schema last: a replica that runs meanwhile never lacks a right.
 */
final class GrantsAfterMigration implements Callback {

  private final String account;

  /** For an account as MySQL writes it: {@code 'economy'@'%'}. */
  GrantsAfterMigration(String account) {
    this.account = account;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      String schema = connection.getCatalog();
      List<String> grants = new ArrayList<>();
      for (String table : tables(statement)) {
        grants.add(TableRights.ofTable(schema, table, account));
      }
      grants.addAll(TableRights.ofSchema(schema, account));
      for (String grant : grants) {
        statement.execute(grant);
      }
    } catch (SQLException refused) {
      throw new FlywayException(
          "The owner of the schema (DB_OWNER) cannot give "
              + account
              + " its rights; it needs all of the schema's WITH GRANT OPTION",
          refused);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  @Override
  public String getCallbackName() {
    return "grants";
  }
}
