package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.process.Child;
import io.yuanhui.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service is upgraded in working hours: its two instances are replaced one after the other while
 * people read and write through a gateway, and nobody notices.
 */
@EndToEnd
class RollingIT {

  private static final int READERS = 3;
  private static final int WRITERS = 2;
  private static final String PERIOD = "2016-05";

  @TempDir Path place;

  private final AtomicInteger reads = new AtomicInteger();
  private final Queue<String> written = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  @Test
  void no_request_fails_while_instances_are_replaced(Suite suite, Staff staff) throws Exception {
    Child first = suite.process(Service.ECONOMY);
    try (Production second = instance("second", suite);
        Production gateway = gateway(suite, second)) {
      String door = gateway.address();
      String viewer = suite.tokens().ofUser("viewer");
      String clerk = suite.tokens().ofUser("clerk-commerce");
      awaitBoth(door, viewer, second);
      CompletableFuture<?>[] people = new CompletableFuture<?>[READERS + WRITERS];
      for (int i = 0; i < people.length; i++) {
        boolean reads = i < READERS;
        people[i] =
            CompletableFuture.runAsync(
                () -> work(reads ? () -> read(door, viewer) : () -> write(door, clerk)));
      }

      first.stop();
      int without = reads.get();
      first.start();
      TimeUnit.SECONDS.sleep(3);
      int with = reads.get();
      second.end();
      TimeUnit.SECONDS.sleep(1);

      over = true;
      CompletableFuture.allOf(people).get(60, TimeUnit.SECONDS);
      assertTrue(without > 0 && with > without && reads.get() > with, "nobody read meanwhile");
      assertEquals(List.of(), List.copyOf(failures));
      System.out.printf(
          "Rolling upgrade: %d reads, %d writes, %d failed%n",
          reads.get(), written.size(), failures.size());
    }
    List<String> there =
        staff
            .as("clerk-commerce", "economy")
            .get("/submissions?period={period}&limit=1000", PERIOD)
            .path("items.id");
    assertEquals(written.stream().sorted().toList(), there.stream().sorted().toList());
  }

  private Production instance(String name, Suite suite) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("KEYCLOAK_URL", suite.keycloak().toString());
    settings.put("DB_URL", suite.databaseLogin().jdbcUrl(Service.ECONOMY.context()));
    settings.put("DB_USER", Service.ECONOMY.context());
    settings.put("DB_PASSWORD", Service.ECONOMY.databasePassword());
    settings.put("DB_MIGRATE", "false");
    return Production.start(
        "economy-service", Files.createDirectories(place.resolve(name)), settings, List.of());
  }

  private Production gateway(Suite suite, Production second) throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("KEYCLOAK_URL", suite.keycloak().toString());
    settings.put(
        "ECONOMY_URL",
        "http://127.0.0.1:%d,%s"
            .formatted(suite.address(Service.ECONOMY).getPort(), second.address()));
    return Production.start(
        "gateway", Files.createDirectories(place.resolve("gateway")), settings, List.of());
  }

  private void work(Runnable request) {
    while (!over) {
      try {
        request.run();
      } catch (RuntimeException cutOff) {
        failures.add(cutOff.toString());
      }
    }
  }

  private void read(String door, String token) {
    Response answer =
        request(door, token).get("/api/economy/v1/observations?indicator=gdp&region=411102");
    if (answer.statusCode() == 200) {
      reads.incrementAndGet();
    } else {
      failures.add(answer.statusCode() + " " + answer.asString());
    }
  }

  /** Without a key: it must not be sent twice. */
  private void write(String door, String token) {
    Response answer =
        request(door, token)
            .contentType("application/json")
            .body(
                Staff.submission(
                    "commerce",
                    "411102",
                    PERIOD,
                    List.of(Map.of("indicator", "online-mall-enterprises", "value", 1))))
            .post("/api/economy/v1/submissions");
    if (answer.statusCode() == 201) {
      written.add(answer.path("id"));
    } else {
      failures.add(answer.statusCode() + " " + answer.asString());
    }
    pause();
  }

  /** A person writes ten times a second at most. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static RequestSpecification request(String door, String token) {
    return given().baseUri(door).auth().oauth2(token);
  }

  /** Until the second instance, too, has answered somebody through the gateway. */
  private static void awaitBoth(String door, String token, Production second) throws Exception {
    for (int i = 0; i < 100 && !second.log().contains("/api/economy/v1/observations"); i++) {
      request(door, token).get("/api/economy/v1/observations?indicator=gdp&region=411102");
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertTrue(second.log().contains("/api/economy/v1/observations"), second.log());
  }
}
