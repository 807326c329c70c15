package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.process.Child;
import io.yuanhui.launcher.service.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service, or the database, dies at a random moment of an import; the sender sends again until
 * there is an answer. Small in the daily run; {@code -Dimport.rows=500000 -Dimport.rounds=10} for
 * the whole of it.
 */
@EndToEnd
class ImportDeathIT {

  private static final int ROWS = Integer.getInteger("import.rows", 40_000);
  private static final int ROUNDS = Integer.getInteger("import.rounds", 2);
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final List<String> INDICATORS =
      List.of("cold-chain-top100", "online-mall-enterprises");
  private static final List<String> MEASURES = List.of("VALUE", "YOY", "RANK", "PROGRESS");
  private static final EncoderConfig AS_IT_IS =
      EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);

  private static List<String> regions;
  private static double seconds;

  /** Who dies, and how many send the file at the same time. */
  private record Death(int number, boolean ofDatabase, int senders) {}

  private static List<Death> deaths() {
    List<Death> deaths = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      deaths.add(new Death(2 * round, false, 1 + round % 2));
      deaths.add(new Death(2 * round + 1, true, 1));
    }
    return deaths;
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void the_rows_are_there_once(Death death, Staff staff, Suite suite) throws Exception {
    prepare(staff);
    String period = "%d-%02d".formatted(2018 + death.number() / 12, death.number() % 12 + 1);
    String key = UUID.randomUUID().toString();
    long moment = (long) (new Random().nextDouble() * seconds * 1000);
    Child victim = death.ofDatabase() ? suite.databaseProcess() : suite.process(Service.ECONOMY);

    List<CompletableFuture<String>> sending = new ArrayList<>();
    for (int sender = 0; sender < death.senders(); sender++) {
      sending.add(CompletableFuture.supplyAsync(() -> sendUntilDone(staff, period, key)));
    }
    TimeUnit.MILLISECONDS.sleep(moment);
    victim.kill();
    victim.start();

    String submission = sending.get(0).get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
    for (CompletableFuture<String> other : sending) {
      assertEquals(submission, other.get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS));
    }
    assertEquals(List.of(submission), submissions(staff, period), "killed after " + moment + " ms");
    assertRows(staff, submission);
  }

  /** The time that an import takes here, from one that is left alone. */
  private static void prepare(Staff staff) {
    if (regions == null) {
      regions = new ArrayList<>();
      for (String town : children(staff, "411102")) {
        regions.add(town);
        regions.addAll(children(staff, town));
      }
      Instant begin = Instant.now();
      sendUntilDone(staff, "2017-01", UUID.randomUUID().toString());
      seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
  }

  private static List<String> children(Staff staff, String parent) {
    return staff
        .as("viewer", "economy")
        .get("/regions?parent={parent}&limit=1000", parent)
        .path("items.code");
  }

  /** Sends the file again and again, as a department's system does. */
  private static String sendUntilDone(Staff staff, String period, String key) {
    byte[] file = csv();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        Response answer =
            request(staff)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/submissions/import?region=411102&period={period}", period);
        String submission = answer.statusCode() < 300 ? answer.path("submission") : null;
        if (submission != null) {
          return submission;
        }
        assertTrue(
            answer.statusCode() == 202 || answer.statusCode() >= 500, () -> answer.asString());
        TimeUnit.MILLISECONDS.sleep(300);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      } catch (RuntimeException cutOff) {
        if (!(cutOff.getCause() instanceof IOException)) {
          throw cutOff;
        }
      }
    }
    throw new AssertionError("no answer within " + PATIENCE);
  }

  private static RequestSpecification request(Staff staff) {
    RequestSpecification request = staff.as("clerk-commerce", "economy");
    return request.config(io.restassured.RestAssured.config().encoderConfig(AS_IT_IS));
  }

  private static byte[] csv() {
    StringBuilder csv = new StringBuilder("indicator,measure,region,period,value\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(row(i)).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String row(int number) {
    int rest = number;
    String indicator = INDICATORS.get(rest % INDICATORS.size());
    rest /= INDICATORS.size();
    String measure = MEASURES.get(rest % MEASURES.size());
    rest /= MEASURES.size();
    String month = "%d-%02d".formatted(1920 + rest % 1200 / 12, rest % 12 + 1);
    return String.join(
        ",", indicator, measure, regions.get(rest / 1200), month, Integer.toString(number + 1));
  }

  private static List<String> submissions(Staff staff, String period) {
    return staff
        .as("clerk-commerce", "economy")
        .get("/submissions?period={period}&limit=1000", period)
        .path("items.findAll { it.cellCount == " + ROWS + " }.id");
  }

  private static void assertRows(Staff staff, String submission) throws IOException {
    Response cells =
        staff
            .as("clerk-commerce", "economy")
            .accept("text/csv")
            .get("/submissions/{id}/cells", submission);
    assertEquals(200, cells.statusCode());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(cells.asInputStream(), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (int number = 0; number < ROWS; number++) {
        String[] cell = lines.readLine().split(",");
        assertEquals(row(number), String.join(",", cell[0], cell[2], cell[3], cell[4], cell[5]));
      }
      assertNull(lines.readLine());
    }
  }
}
