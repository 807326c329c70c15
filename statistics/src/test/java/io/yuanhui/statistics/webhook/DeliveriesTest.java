package io.yuanhui.statistics.webhook;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.admin;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.service.RunningService;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is published reaches whoever subscribed to it: all of it, signed and in order. */
@TrialTest
class DeliveriesTest {

  private static final String POISON = "666";

  /** As the trial service's configuration has it. */
  private static final int ATTEMPTS = 12;

  private final Corner corner = Corner.fresh();
  private final Receiver receiver = new Receiver();

  @Inject Jdbi jdbi;
  @Inject Courier courier;
  @Inject WebhookMetrics metrics;

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void receivers_that_fail_half_of_the_time_end_with_every_event_in_order_whoever_delivers() {
    Receiver ofBatches = new Receiver().answering(halfOfTheTime());
    receiver.answering(halfOfTheTime());
    Subscription single = Subscription.to(receiver, corner, "");
    Subscription batches = Subscription.to(ofBatches, corner, ", \"batch\": 4");
    AtomicInteger writing = new AtomicInteger(2);

    Together.call(
        3,
        number -> {
          if (number < 2) {
            write("air." + (number == 0 ? "dust" : "smoke"));
            writing.decrementAndGet();
          } else {
            while (writing.get() > 0) {
              loseLeases(single, batches);
            }
          }
          return number;
        });

    Set<String> published = published();
    Receiver.await("single events", () -> subjects(receiver.events()).equals(published));
    Receiver.await("batches", () -> subjects(ofBatches.events()).equals(published));
    requireOrder(receiver.events());
    requireOrder(ofBatches.events());
    Subscription.requireSigned(receiver.all(), single.secret());
    Subscription.requireSigned(ofBatches.all(), batches.secret());
    assertTrue(receiver.all().size() > receiver.taken().size(), "nothing failed");
    assertTrue(
        ofBatches.all().stream().anyMatch(message -> message.events().size() > 1), "no batch");
    assertEquals(
        receiver.all().size(),
        receiver.all().stream()
            .filter(message -> message.id().equals(message.events().get(0).get("id")))
            .count(),
        "an event's id is the message's");
    assertEquals(List.of(), single.deadLetters());
    single.end();
    batches.end();
    ofBatches.close();
  }

  @Test
  void what_is_given_up_stops_its_series_and_no_other_until_it_is_sent_again() {
    receiver.answering(received -> received.body().contains(":" + POISON + ",") ? 500 : 200);
    Subscription subscription = Subscription.to(receiver, corner, "");
    publish("air.dust", 1, POISON);
    publish("air.smoke", 1, "1");
    publish("air.dust", 2, "2");
    publish("air.smoke", 2, "3");
    Receiver.await("smoke", () -> receiver.events().size() == 2);
    Receiver.await(
        "dust", () -> subscription.deadLetterStates().equals(List.of("DEAD", "WAITING")));

    metrics.measure();
    String measured = RunningService.bare().get("/q/metrics").asString();
    assertTrue(measured.contains("yuanhui_webhooks_dead_letters 2.0"), measured);
    assertTrue(measured.contains("yuanhui_webhooks_backlog_age_seconds"), measured);
    assertTrue(measured.contains("yuanhui_webhooks_attempts_total{result=\"failed\""), measured);
    Map<String, Object> dead = subscription.deadLetters().get(0);
    assertEquals(ATTEMPTS, dead.get("attempts"));
    assertEquals("HTTP 500", dead.get("reason"));
    assertEquals(
        "air.dust/VALUE/%s/%s".formatted(corner.region(), corner.day(1, 1)), dead.get("subject"));
    String waiting = (String) subscription.deadLetters().get(1).get("event");
    receiver.answering(received -> 200);
    redeliver(subscription, "/" + waiting).then().statusCode(200).body("events", equalTo(2));
    publish("air.dust", 3, "4");

    Receiver.await("dust again", () -> receiver.events().size() == 5);
    requireOrder(receiver.events());
    Receiver.await("no letters", () -> subscription.deadLetters().isEmpty());
    assertEquals(
        List.of("webhook.create", "webhook.redeliver"),
        List.of(subscription.audited().get(0), auditedOf(subscription, waiting).get(0)));
    subscription.end();
  }

  @Test
  void all_that_was_given_up_can_be_sent_again_and_what_never_arrives_can_be_discarded() {
    receiver.answering(received -> received.body().contains(":" + POISON + ",") ? 503 : 200);
    Subscription subscription = Subscription.to(receiver, corner, ", \"batch\": 3");
    publish("air.dust", 1, POISON);
    publish("air.smoke", 1, POISON);
    publish("air.dust", 2, "2");
    Receiver.await(
        "letters",
        () -> subscription.deadLetterStates().equals(List.of("DEAD", "DEAD", "WAITING")));
    int before = receiver.all().size();

    redeliver(subscription, "").then().statusCode(200).body("events", equalTo(3));

    Receiver.await(
        "tried in vain",
        () ->
            receiver.all().size() >= before + 2 * ATTEMPTS
                && subscription.deadLetterStates().equals(List.of("DEAD", "DEAD", "WAITING")));
    String dead = (String) subscription.deadLetters().get(0).get("event");
    String path = subscription.path() + "/dead-letters/" + dead + "/discard";
    as(admin(), "{\"reason\": \" \"}").post(path).then().statusCode(422);
    as(admin(), "{\"reason\": \"已人工补录\"}").post(path).then().statusCode(204);
    as(admin(), "{\"reason\": \"再来\"}").post(path).then().statusCode(404);
    Receiver.await("what waited", () -> subscription.deadLetterStates().equals(List.of("DEAD")));
    assertEquals(Set.of(subject("air.dust", 2)), subjects(receiver.events()));
    subscription.end();
  }

  @Test
  void a_receiver_that_is_gone_gets_nothing_more_until_it_is_switched_on_again() {
    receiver.answering(received -> 410);
    Subscription subscription = Subscription.to(receiver, corner, "");
    publish("air.dust", 1, "1");
    Receiver.await("off", () -> !subscription.read().getBoolean("active"));
    publish("air.dust", 2, "2");

    assertEquals(1, receiver.all().size());
    as(admin()).get(subscription.path()).then().body("disabledReason", containsString("410"));
    assertEquals(List.of("webhook.create", "webhook.disable"), subscription.audited());
    receiver.answering(received -> 200);
    subscription
        .change(Subscription.json(receiver.url(), corner.region(), ""))
        .then()
        .body("disabledReason", equalTo(null));
    Receiver.await("on", () -> receiver.events().size() == 2);
    requireOrder(receiver.events());
    subscription.end();
  }

  @Test
  void an_event_tells_once_what_became_of_a_figure_and_none_of_what_waits() {
    Subscription subscription = Subscription.to(receiver, corner, "");
    Paper.draft(form("air.smoke", 9, "1")).submit().approve().schedule("2199-01-01T00:00:00+08:00");
    Paper.draft(form("air.smoke", 8, "1")).submit().approve();
    publish("air.dust", 1, "12.5");
    Paper corrected = publish("air.dust", 1, "13");
    corrected.withdraw("有误");
    Paper alone = publish("air.smoke", 1, "4");
    alone.withdraw("有误");

    Together.call(4, replica -> courier.deliver(UUID.fromString(subscription.id()), () -> false));
    Receiver.await("five", () -> receiver.events().size() == 5);
    List<Map<String, Object>> events = receiver.events();
    assertEquals(5, receiver.all().size(), "several delivered at once");
    assertEquals(
        List.of("published", "corrected", "withdrawn", "published", "withdrawn"),
        events.stream()
            .map(event -> ((String) event.get("type")).replace("io.yuanhui.figure.", ""))
            .toList());
    assertEquals(subject("air.dust", 1), events.get(0).get("subject"));
    assertEquals("air.dust/VALUE/" + corner.region(), events.get(0).get("partitionkey"));
    Map<?, ?> first = (Map<?, ?>) events.get(0).get("data");
    assertEquals("12.5", first.get("value").toString());
    assertFalse(first.containsKey("supersededAt"));
    Map<?, ?> third = (Map<?, ?>) events.get(2).get("data");
    assertEquals("12.5", third.get("value").toString());
    assertEquals(1, third.get("restores"));
    assertEquals(true, ((Map<?, ?>) events.get(4).get("data")).get("withdrawn"));
    subscription.end();
  }

  @Test
  void a_subscription_can_begin_in_the_past() {
    publish("air.dust", 1, "1");
    String then =
        as(viewer())
            .get("/observations?indicator=air.dust&" + corner.query())
            .path("items[0].publishedAt");
    publish("air.dust", 2, "2");

    Subscription subscription = Subscription.to(receiver, corner, ", \"since\": \"" + then + "\"");

    Receiver.await("the second", () -> !receiver.events().isEmpty());
    assertEquals(Set.of(subject("air.dust", 2)), subjects(receiver.events()));
    subscription.end();
  }

  /** What a replica that died in the midst of a delivery leaves behind. */
  private void loseLeases(Subscription... subscriptions) {
    for (Subscription subscription : subscriptions) {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      "UPDATE webhook_progress SET lease = :lease, lease_until ="
                          + " TIMESTAMPADD(MICROSECOND, 200000, UTC_TIMESTAMP(6))"
                          + " WHERE webhook_id = :id")
                  .bind("lease", UUID.randomUUID())
                  .bind("id", UUID.fromString(subscription.id()))
                  .execute());
    }
    pause();
  }

  private static void pause() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** By chance, but no message so often that it would be given up. */
  private static Function<Receiver.Received, Integer> halfOfTheTime() {
    Random random = new Random();
    Map<String, Integer> times = new ConcurrentHashMap<>();
    return received -> {
      if (times.merge(received.id(), 1, Integer::sum) >= ATTEMPTS) {
        return 204;
      }
      int dice = random.nextInt(60);
      if (dice < 30) {
        return 204;
      }
      return dice < 45 ? 500 : dice < 59 ? Receiver.CLOSED : Receiver.SILENT;
    };
  }

  /** Publishes figures, corrects them and takes some back. */
  private void write(String indicator) {
    for (int round = 0; round < 3; round++) {
      Paper.published(days(indicator, 1, 2, 3));
      Paper more = Paper.published(days(indicator, 2, 4 + round));
      if (round % 2 == 0) {
        more.withdraw("有误");
      }
    }
  }

  private Form days(String indicator, int... days) {
    Form form = Form.of("ecology", corner.region(), corner.day(1, days[0]));
    for (int day : days) {
      form = form.cell(indicator, "1", "\"period\": \"%s\"".formatted(corner.day(1, day)));
    }
    return form;
  }

  private Form form(String indicator, int day, String value) {
    return Form.of("ecology", corner.region(), corner.day(1, day)).cell(indicator, value);
  }

  private Paper publish(String indicator, int day, String value) {
    return Paper.published(form(indicator, day, value));
  }

  private static Response redeliver(Subscription subscription, String event) {
    return as(admin(), "").post(subscription.path() + "/dead-letters" + event + "/redeliver");
  }

  private List<String> auditedOf(Subscription subscription, String event) {
    return new Subscription(subscription.id() + "/" + event, null).audited();
  }

  private String subject(String indicator, int day) {
    return "%s/VALUE/%s/%s".formatted(indicator, corner.region(), corner.day(1, day));
  }

  private static Set<String> subjects(List<Map<String, Object>> events) {
    return events.stream()
        .map(event -> event.get("subject") + versionOf(event))
        .collect(Collectors.toSet());
  }

  private static String versionOf(Map<String, Object> event) {
    int vintage = (int) ((Map<?, ?>) event.get("data")).get("vintage");
    return vintage == 1 ? "" : " v" + vintage;
  }

  /** Every vintage that was published in the corner. */
  private Set<String> published() {
    List<Map<String, Object>> items =
        as(viewer())
            .get(
                "/observations?history=true&limit=1000&indicator=air.dust&indicator=air.smoke&"
                    + corner.query())
            .jsonPath()
            .getList("items");
    return new HashSet<>(
        items.stream()
            .map(
                item ->
                    "%s/VALUE/%s/%s"
                            .formatted(
                                item.get("indicator"), item.get("region"), item.get("period"))
                        + ((int) item.get("vintage") == 1 ? "" : " v" + item.get("vintage")))
            .toList());
  }

  /** Within a series by the time of publication, and within a figure by vintage. */
  private static void requireOrder(List<Map<String, Object>> events) {
    events.stream()
        .collect(groupingBy(event -> event.get("partitionkey")))
        .forEach(
            (series, ofSeries) -> {
              List<String> times =
                  ofSeries.stream().map(event -> (String) event.get("time")).toList();
              assertEquals(times.stream().sorted().toList(), times, series.toString());
              ofSeries.stream()
                  .collect(groupingBy(event -> event.get("subject")))
                  .forEach(
                      (subject, ofFigure) -> {
                        List<Integer> vintages =
                            ofFigure.stream()
                                .map(event -> (int) ((Map<?, ?>) event.get("data")).get("vintage"))
                                .toList();
                        assertEquals(vintages.stream().sorted().toList(), vintages);
                      });
            });
  }
}
