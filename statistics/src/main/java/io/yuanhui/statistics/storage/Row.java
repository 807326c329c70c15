package io.yuanhui.statistics.storage;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.web.Preconditions;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/**
 * A row to write: its key, what is written once, and what is written again whenever people save it.
 * One that is saved has a column {@code version}, which begins at 0.
 *
 * <p>Every statement joins the caller's transaction. Names of tables and columns stand in the code;
 * values are bound.
 */
public final class Row {

  /** {@code ER_DUP_ENTRY} of MySQL and MariaDB. */
  private static final int DUPLICATE = 1062;

  private final String table;
  private final Map<String, Object> key = new LinkedHashMap<>();
  private final Map<String, Object> once = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Row(String table) {
    this.table = table;
  }

  /** A row of a table, without columns yet. */
  public static Row of(String table) {
    return new Row(table);
  }

  /** A column that the row is found by. */
  public Row key(String column, Object value) {
    key.put(column, value);
    return this;
  }

  /** A column that stays as it was first written. */
  public Row once(String column, Object value) {
    once.put(column, value);
    return this;
  }

  /** A column that may change. */
  public Row set(String column, Object value) {
    values.put(column, value);
    return this;
  }

  /**
   * Adds it.
   *
   * @throws RowExistsException where its key, or what else is unique of it, is taken
   */
  public void insert(Jdbi jdbi) {
    insert(jdbi, Update::execute);
  }

  /**
   * Adds it where the database numbers rows.
   *
   * @return its number
   * @throws RowExistsException where something else that is unique of it is taken
   */
  public int insertNumbered(Jdbi jdbi) {
    return insert(
        jdbi, statement -> statement.executeAndReturnGeneratedKeys().mapTo(Integer.class).one());
  }

  /**
   * Saves it, where nobody has saved it since it was read.
   *
   * @param version what was read
   * @return the version that follows
   * @throws ProblemException 412 where somebody has
   */
  public long update(Jdbi jdbi, long version) {
    String sql =
        "UPDATE "
            + table
            + " SET "
            + Stream.concat(
                    values.keySet().stream().map(Row::equation), Stream.of("version = :next"))
                .collect(Collectors.joining(", "))
            + " WHERE "
            + Stream.concat(key.keySet().stream().map(Row::equation), Stream.of("version = :seen"))
                .collect(Collectors.joining(" AND "));
    int found =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bindMap(values)
                    .bindMap(key)
                    .bind("seen", version)
                    .bind("next", version + 1)
                    .execute());
    if (found == 0) {
      throw Preconditions.stale();
    }
    return version + 1;
  }

  private <T> T insert(Jdbi jdbi, Function<Update, T> run) {
    Map<String, Object> all = new LinkedHashMap<>(key);
    all.putAll(once);
    all.putAll(values);
    String sql =
        "INSERT INTO "
            + table
            + all.keySet().stream().collect(Collectors.joining(", ", " (", ")"))
            + all.keySet().stream().collect(Collectors.joining(", :", " VALUES (:", ")"));
    try {
      return jdbi.withHandle(handle -> run.apply(handle.createUpdate(sql).bindMap(all)));
    } catch (UnableToExecuteStatementException refused) {
      if (refused.getCause() instanceof SQLException why && why.getErrorCode() == DUPLICATE) {
        throw new RowExistsException(table, refused);
      }
      throw refused;
    }
  }

  private static String equation(String column) {
    return column + " = :" + column;
  }
}
