package io.yuanhui.statistics.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.database.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrialTest
class RowTest {

  Schema schema;
  private Connection connection;
  private Jdbi jdbi;

  @BeforeEach
  void connect() throws SQLException {
    connection =
        DriverManager.getConnection(schema.jdbcUrl(), schema.owner(), schema.ownerPassword());
    jdbi = Jdbi.create(connection);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "CREATE TEMPORARY TABLE thing (id INT PRIMARY KEY AUTO_INCREMENT,"
                    + " code VARCHAR(9) NOT NULL UNIQUE, name VARCHAR(9), version BIGINT NOT NULL)"));
  }

  @AfterEach
  void leave() throws SQLException {
    connection.close();
  }

  @Test
  void a_row_is_added_and_saved() {
    int id = thing("a", "one").insertNumbered(jdbi);
    long version = thing("b", null).key("id", id).update(jdbi, 0);

    assertEquals(1, version);
    assertEquals(List.of("a null 1"), things(), "what is written once stays");
    assertEquals(2, thing("b", "three").key("id", id).update(jdbi, version));
    assertEquals(List.of("a three 2"), things());
  }

  @Test
  void who_comes_second_is_told_so_and_changes_nothing() {
    int id = thing("a", "one").insertNumbered(jdbi);
    int other = thing("b", "other").insertNumbered(jdbi);
    thing("a", "first").key("id", id).update(jdbi, 0);

    ProblemException second =
        assertThrows(
            ProblemException.class, () -> thing("a", "second").key("id", id).update(jdbi, 0));
    assertEquals(ProblemType.STALE_VERSION, second.type());
    assertThrows(
        ProblemException.class, () -> thing("a", "gone").key("id", other + 1).update(jdbi, 0));
    assertEquals(List.of("a first 1", "b other 0"), things());
  }

  @Test
  void what_is_unique_is_there_once() {
    thing("a", "one").key("id", 7).insert(jdbi);

    assertThrows(RowExistsException.class, () -> thing("a", "two").insertNumbered(jdbi));
    assertThrows(RowExistsException.class, () -> thing("b", "two").key("id", 7).insert(jdbi));
    assertEquals(List.of("a one 0"), things());
  }

  @Test
  void another_fault_is_not_taken_for_that() {
    assertThrows(
        UnableToExecuteStatementException.class,
        () -> thing("a", "longer than nine").insertNumbered(jdbi));
    assertThrows(
        UnableToExecuteStatementException.class, () -> thing(null, "one").insertNumbered(jdbi));
  }

  private static Row thing(String code, String name) {
    return Row.of("thing").once("code", code).once("version", 0L).set("name", name);
  }

  private List<String> things() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT CONCAT_WS(' ', code, IFNULL(name, 'null'), version) FROM thing"
                        + " ORDER BY id")
                .mapTo(String.class)
                .list());
  }
}
