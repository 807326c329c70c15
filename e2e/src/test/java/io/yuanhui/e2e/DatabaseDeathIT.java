package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.launcher.Suite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database dies in the middle of a publication. */
@EndToEnd
class DatabaseDeathIT {

  private static final int CELLS = 20_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Pattern UNDO_ENTRIES = Pattern.compile("undo log entries (\\d+)");

  private static final List<Integer> ANSWERS = new ArrayList<>();

  /** At the first row of a publication, and when it is well on its way. */
  @ParameterizedTest
  @ValueSource(ints = {1, 6_002, 14_000})
  void all_vintages_or_none_survive_and_the_service_answers_again(
      int rowsWritten, Staff staff, Suite suite) throws Exception {
    String town = "41110200" + (rowsWritten % 5 + 1);
    String id = staff.report("economy", "commerce", submission(town));
    staff.approve("economy", "commerce", id);

    CompletableFuture<Response> publication =
        CompletableFuture.supplyAsync(
            () -> staff.act("economy", "publisher", id, "publish", Map.of()));
    killAfter(rowsWritten, publication, suite);
    int status = publication.join().statusCode();
    ANSWERS.add(status);
    assertTrue(status == 200 || status == 503, () -> "the publisher was told " + status);
    suite.databaseProcess().start();

    String state = awaitState(staff, id);
    long published = publishedIn(staff, town);
    assertEquals(state.equals("PUBLISHED") ? CELLS : 0, published);
    if (status == 200) {
      assertEquals("PUBLISHED", state);
    }
    if (state.equals("APPROVED")) {
      staff.act("economy", "publisher", id, "publish", Map.of()).then().statusCode(200);
      assertEquals(CELLS, publishedIn(staff, town));
    }
  }

  @AfterAll
  static void at_least_one_publication_was_cut_short() {
    assertTrue(ANSWERS.contains(503), () -> "the database died too late each time: " + ANSWERS);
  }

  /** Kills the database once the publication has written so many rows, or has ended before. */
  private static void killAfter(int rows, CompletableFuture<?> publication, Suite suite)
      throws SQLException {
    try (Connection admin = suite.databaseLogin().connect();
        Statement statement = admin.createStatement()) {
      while (!publication.isDone() && writtenByOpenTransactions(statement) < rows) {
        Thread.onSpinWait();
      }
      suite.databaseProcess().kill();
    }
  }

  /** From the monitor, as information_schema.INNODB_TRX is only renewed for who seldom asks. */
  private static long writtenByOpenTransactions(Statement statement) throws SQLException {
    try (ResultSet status = statement.executeQuery("SHOW ENGINE INNODB STATUS")) {
      status.next();
      return UNDO_ENTRIES
          .matcher(status.getString("Status"))
          .results()
          .mapToLong(entry -> Long.parseLong(entry.group(1)))
          .max()
          .orElse(0);
    }
  }

  /** Online-mall enterprises of a town's villages would do; months of many years do as well. */
  private static Map<String, Object> submission(String town) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      int month = i % 1200;
      cells.add(
          Map.of(
              "indicator",
              i / 1200 % 2 == 0 ? "cold-chain-top100" : "online-mall-enterprises",
              "measure",
              List.of("VALUE", "YOY", "RANK", "PROGRESS").get(i / 2400 % 4),
              "region",
              i / 9600 == 0 ? town : i / 9600 == 1 ? town + "001" : town + "002",
              "period",
              "%d-%02d".formatted(1920 + month / 12, month % 12 + 1),
              "value",
              i + 1));
    }
    return Staff.submission("commerce", town, "2020-06", cells);
  }

  private static String awaitState(Staff staff, String id) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Response answer = staff.as("clerk-commerce", "economy").get("/submissions?limit=1000");
      if (answer.statusCode() == 200) {
        return answer.path("items.find { it.id == '" + id + "' }.state");
      }
      assertEquals(503, answer.statusCode());
      assertTrue(Instant.now().isBefore(deadline), "the service did not answer again");
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static long publishedIn(Staff staff, String town) {
    return staff
            .as("viewer", "economy")
            .accept("text/csv")
            .get("/observations?region={a}&region={b}&region={c}", town, town + "001", town + "002")
            .asString()
            .lines()
            .count()
        - 1;
  }
}
