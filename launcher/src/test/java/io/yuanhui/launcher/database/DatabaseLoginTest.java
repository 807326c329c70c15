package io.yuanhui.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.launcher.process.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLoginTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://db:3306, jdbc:mysql://db:3306/economy",
    "jdbc:mysql://db:3306/, jdbc:mysql://db:3306/economy",
    "jdbc:mysql://db:3306/mysql, jdbc:mysql://db:3306/economy",
    "jdbc:mysql://db/?sslMode=REQUIRED&a=b, jdbc:mysql://db/economy?sslMode=REQUIRED&a=b",
    "jdbc:mysql://db?sslMode=REQUIRED, jdbc:mysql://db/economy?sslMode=REQUIRED",
  })
  void a_schema_takes_its_place_in_the_address(String server, String schema) {
    assertEquals(schema, new DatabaseLogin(server, "dba", "").jdbcUrl("economy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mysql://db", "jdbc:oracle:thin:@db", "jdbc:mysql:", "http://db/"})
  void an_address_of_another_kind_is_refused(String url) {
    assertThrows(StartFailure.class, () -> new DatabaseLogin(url, "dba", ""));
  }

  @Test
  void a_server_that_is_not_there_does_not_answer() {
    assertFalse(new DatabaseLogin("jdbc:mysql://127.0.0.1:1/", "dba", "").answers());
  }
}
