package io.yuanhui.statistics.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.database.Schema;
import java.sql.Connection;
import java.sql.DataTruncation;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrialTest
class LocalDataTest {

  private static final String INTO = "some_rows CHARACTER SET utf8mb4 (id, text)";

  DatabaseServer server;
  Schema schema;
  private Connection connection;
  private boolean taken;

  private record Row(int id, String text) {

    void write(StringBuilder to) {
      Line.escape(text, to.append(id).append('\t'));
    }
  }

  @BeforeEach
  void connect() throws SQLException {
    taken = Boolean.parseBoolean(one("SELECT IF(@@local_infile, 'true', 'false')"));
    take(true);
    connection =
        DriverManager.getConnection(
            schema.jdbcUrl()
                + (schema.jdbcUrl().contains("?") ? "&" : "?")
                + "allowLoadLocalInfileInPath=/dev/null",
            schema.owner(),
            schema.ownerPassword());
    execute(
        "CREATE TEMPORARY TABLE some_rows (id INT PRIMARY KEY, text VARCHAR(20), other INT DEFAULT 7)"
            + " DEFAULT CHARSET = utf8mb4");
  }

  @AfterEach
  void leave() throws SQLException {
    connection.close();
    take(taken);
  }

  @Test
  void what_a_row_holds_arrives_as_it_was() throws SQLException {
    List<String> texts =
        new ArrayList<>(List.of("", "a\tb", "a\nb", "\\N", "\\", "\0", "'", "源汇 😀"));
    texts.add(null);
    List<Row> rows =
        IntStream.range(0, texts.size()).mapToObj(i -> new Row(i, texts.get(i))).toList();
    LocalData.insert(connection, INTO, rows, Row::write);

    assertEquals(texts, texts());
  }

  @Test
  void many_pieces_are_one_whole() throws SQLException {
    List<Row> rows = IntStream.range(0, 30_000).mapToObj(i -> new Row(i, "行 " + i)).toList();
    LocalData.insert(connection, INTO, rows, Row::write);

    assertEquals(rows.stream().map(Row::text).toList(), texts());
  }

  @Test
  void a_row_takes_the_place_of_the_one_with_its_key() throws SQLException {
    LocalData.insert(connection, INTO, List.of(new Row(1, "a"), new Row(2, "b")), Row::write);
    LocalData.replace(
        connection, INTO, List.of(new Row(2, "b"), new Row(1, "z"), new Row(3, "c")), Row::write);

    assertEquals(List.of("z", "b", "c"), texts());
    assertThrows(
        IllegalStateException.class,
        () -> LocalData.insert(connection, INTO, List.of(new Row(1, "x")), Row::write));
  }

  @Test
  void what_the_server_would_bend_is_refused() {
    assertThrows(
        DataTruncation.class,
        () -> LocalData.replace(connection, INTO, List.of(new Row(1, "x".repeat(21))), Row::write));
  }

  @Test
  void a_line_that_cannot_be_written_leaves_a_connection_that_can_be_used() throws SQLException {
    assertThrows(
        ArithmeticException.class,
        () ->
            LocalData.insert(
                connection,
                INTO,
                List.of(new Row(1, "a"), new Row(0, "b")),
                (row, to) -> to.append(1 / row.id()).append("\ta")));
    execute("DELETE FROM some_rows");

    LocalData.insert(connection, INTO, List.of(new Row(1, "a")), Row::write);
    assertEquals(List.of("a"), texts());
  }

  @Test
  void no_file_is_sent_before_or_after() throws SQLException {
    String file = "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE some_rows (text)";
    assertThrows(SQLException.class, () -> execute(file));
    LocalData.insert(connection, INTO, List.of(new Row(1, "a")), Row::write);
    assertThrows(SQLException.class, () -> execute(file));
  }

  @Test
  void a_server_is_asked_and_only_for_many_rows() throws SQLException {
    assertFalse(LocalData.pays(connection, 10));
    assertTrue(LocalData.pays(connection, 10_000));
    take(false);
    assertFalse(LocalData.pays(connection, 10_000));
  }

  private List<String> texts() throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT text FROM some_rows ORDER BY id")) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String sql) throws SQLException {
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void take(boolean taken) throws SQLException {
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      statement.execute("SET GLOBAL local_infile = " + (taken ? 1 : 0));
    }
  }
}
