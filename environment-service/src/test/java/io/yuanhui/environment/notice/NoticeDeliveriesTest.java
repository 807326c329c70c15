package io.yuanhui.environment.notice;

import static io.yuanhui.testing.token.TestTokens.admin;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.environment.trial.AtOnce;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Notices reach who subscribed to them: all of them, signed, in order, at least once. */
@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class NoticeDeliveriesTest {

  private static final Instant SINCE = Instant.parse("2020-09-11T00:00:00Z");

  /** So that notices of other tests are told apart. */
  private final String mine = "test/" + UUID.randomUUID().toString().substring(0, 8);

  private final NoticeReceiver receiver = new NoticeReceiver();
  private final List<String> subscriptions = new ArrayList<>();

  @Inject Notices notices;

  @AfterEach
  void close() {
    subscriptions.forEach(
        path ->
            RunningService.as(admin())
                .header("If-Match", RunningService.as(admin()).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204));
    receiver.close();
  }

  @Test
  void a_notice_goes_out_when_it_is_raised_and_when_it_is_resolved_and_again_until_it_is_taken() {
    receiver.failing(3);
    String secret = subscribe("notices").path("secret");
    raise("1");
    // The same again is no news.
    raise("1");
    resolve("1");
    raise("1");

    NoticeReceiver.await("three events", () -> mine().size() == 3);
    assertEquals(
        List.of(
            "io.yuanhui.notice.raised", "io.yuanhui.notice.resolved", "io.yuanhui.notice.raised"),
        mine().stream().map(event -> event.get("type")).toList());
    Map<String, Object> first = mine().get(0);
    assertEquals("/api/environment/v1/notices", first.get("source"));
    assertEquals("station-silent/" + mine + "/1", first.get("subject"));
    assertEquals("notice_" + ((Map<?, ?>) first.get("data")).get("notice") + "_1", first.get("id"));
    assertEquals("没有数据 1", ((Map<?, ?>) first.get("data")).get("text"));
    assertTrue(receiver.failed() >= 3, "nothing failed");
    receiver.requireSigned(secret);
  }

  @Test
  void no_notice_is_lost_that_is_raised_while_others_are_delivered() throws Exception {
    subscribe("notices");
    CountDownLatch delivered = new CountDownLatch(1);
    List<Callable<?>> writers = new ArrayList<>();
    // One that was raised first and is committed last.
    writers.add(
        () -> {
          QuarkusTransaction.requiringNew()
              .run(
                  () -> {
                    notices.raise(
                        NoticeRule.STATION_SILENT, mine + "/slow", SINCE, Text.of("慢", "Slow"));
                    NoticeReceiver.wait(delivered);
                  });
          return null;
        });
    writers.add(
        () -> {
          raise("quick");
          NoticeReceiver.await("the quick one", () -> subjects().contains(mine + "/quick"));
          delivered.countDown();
          return null;
        });
    for (int writer = 0; writer < 3; writer++) {
      int number = writer;
      writers.add(
          () -> {
            Random random = new Random(number);
            for (int i = 0; i < 10; i++) {
              raise(number + "-" + i);
              Thread.sleep(random.nextInt(120));
            }
            return null;
          });
    }
    AtOnce.all(writers);

    Set<String> raised =
        IntStream.range(0, 30)
            .mapToObj(i -> mine + "/" + i / 10 + "-" + i % 10)
            .collect(Collectors.toSet());
    raised.add(mine + "/slow");
    raised.add(mine + "/quick");
    NoticeReceiver.await("all of them", () -> subjects().equals(raised));
  }

  @Test
  void what_is_rolled_back_is_told_to_nobody_and_figures_are_another_topic() {
    subscribe("figures");
    QuarkusTransaction.begin();
    notices.raise(NoticeRule.STATION_SILENT, mine + "/back", SINCE, Text.of("没", "Never"));
    QuarkusTransaction.rollback();
    NoticeReceiver others = new NoticeReceiver();
    subscribe(others, "notices");
    raise("after");

    NoticeReceiver.await(
        "the one after",
        () -> others.events().stream().anyMatch(e -> e.get("subject").toString().contains(mine)));
    assertEquals(
        List.of("station-silent/" + mine + "/after"),
        others.events().stream()
            .map(event -> event.get("subject").toString())
            .filter(subject -> subject.contains(mine))
            .toList());
    assertEquals(List.of(), receiver.events());
    others.close();
  }

  @Test
  void an_event_that_is_given_up_waits_with_those_of_its_notice_and_can_be_sent_again() {
    receiver.refusing(mine + "/bad");
    String path = "/webhooks/" + subscribe("notices").path("id");
    raise("bad");
    resolve("bad");
    raise("good");

    NoticeReceiver.await("the good one", () -> subjects().contains(mine + "/good"));
    NoticeReceiver.await("both of the bad one", () -> letters(path).size() == 2);
    RunningService.as(admin())
        .get(path + "/dead-letters")
        .then()
        .statusCode(200)
        .body("items.state", contains("DEAD", "WAITING"));
    receiver.refusing(null);
    RunningService.as(admin())
        .contentType("application/json")
        .post(path + "/dead-letters/redeliver")
        .then()
        .statusCode(200)
        .body("events", is(2));
    NoticeReceiver.await(
        "the bad one in its order",
        () ->
            mine().stream()
                .filter(event -> event.get("subject").toString().endsWith("/bad"))
                .map(event -> event.get("type"))
                .toList()
                .equals(List.of("io.yuanhui.notice.raised", "io.yuanhui.notice.resolved")));
  }

  @Test
  void only_the_administrator_subscribes_and_every_fault_is_named() {
    RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(Map.of("url", receiver.url(), "topic", "notices"))
        .post("/webhooks")
        .then()
        .statusCode(403);
    post(Map.of("url", receiver.url(), "topic", "gossip"))
        .then()
        .statusCode(422)
        .body("violations.field", contains("topic"));
    post(Map.of(
            "url",
            receiver.url(),
            "topic",
            "notices",
            "indicators",
            List.of("air.*"),
            "regions",
            List.of("411102")))
        .then()
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("indicators", "regions"));
    String path = "/webhooks/" + subscribe("notices").path("id");
    Response read = RunningService.as(admin()).get(path);
    assertEquals("notices", read.path("topic"));
    RunningService.as(admin())
        .contentType("application/json")
        .header("If-Match", read.header("ETag"))
        .body(Map.of("url", receiver.url(), "topic", "figures"))
        .put(path)
        .then()
        .statusCode(422)
        .body("violations.field", contains("topic"));
  }

  private List<Map<String, Object>> mine() {
    return receiver.events().stream()
        .filter(event -> event.get("subject").toString().contains(mine))
        .toList();
  }

  private Set<String> subjects() {
    return mine().stream()
        .map(event -> event.get("subject").toString().replace("station-silent/", ""))
        .collect(Collectors.toSet());
  }

  private static List<Object> letters(String path) {
    return RunningService.as(admin()).get(path + "/dead-letters").jsonPath().getList("items");
  }

  private void raise(String what) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                notices.raise(
                    NoticeRule.STATION_SILENT,
                    mine + "/" + what,
                    SINCE,
                    Text.of("没有数据 " + what, "No data " + what)));
  }

  private void resolve(String what) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                notices.resolve(
                    NoticeRule.STATION_SILENT,
                    mine + "/" + what,
                    SINCE,
                    SINCE.plusSeconds(1),
                    Set.of()));
  }

  private Response subscribe(String topic) {
    return subscribe(receiver, topic);
  }

  private Response subscribe(NoticeReceiver to, String topic) {
    Response created = post(Map.of("url", to.url(), "topic", topic));
    created.then().statusCode(201).body("topic", is(topic));
    subscriptions.add("/webhooks/" + created.path("id"));
    return created;
  }

  private static Response post(Map<String, Object> subscription) {
    return RunningService.as(admin())
        .contentType("application/json")
        .body(subscription)
        .post("/webhooks");
  }
}
