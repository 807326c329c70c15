package io.yuanhui.statistics.webhook;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions, as the administrator keeps them. */
@TrialTest
class WebhooksTest {

  private final Corner corner = Corner.fresh();
  private final Receiver receiver = new Receiver();

  @Inject Jdbi jdbi;
  @Inject WebhookRepository repository;
  @Inject Secrets secrets;
  @Inject DeliveryLog log;

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void a_subscription_is_made_read_changed_and_ended() {
    Subscription made = Subscription.to(receiver, corner, "");
    as(admin())
        .get(made.path())
        .then()
        .statusCode(200)
        .body("url", equalTo(receiver.url()))
        .body("batch", equalTo(1))
        .body("active", equalTo(true))
        .body("createdBy", equalTo("admin"))
        .body("secret", nullValue());
    as(admin()).get("/webhooks?limit=1000").then().body("items.id", hasItem(made.id()));

    String other = Subscription.json(receiver.url(), corner.region(), ", \"active\": false");
    as(admin(), other).put(made.path()).then().statusCode(428);
    as(admin(), other).header("If-Match", "\"99\"").put(made.path()).then().statusCode(412);
    made.change(other).then().statusCode(200).body("active", equalTo(false));
    as(admin()).delete(made.path()).then().statusCode(428);
    made.end();

    as(admin()).get(made.path()).then().statusCode(404);
    as(admin()).get(made.path() + "/deliveries").then().statusCode(404);
    assertEquals(List.of("webhook.create", "webhook.change", "webhook.delete"), made.audited());
  }

  @Test
  void every_fault_of_a_subscription_is_named_at_once() {
    as(
            admin(),
            """
            {"url": "https://user@hooks.example.gov.cn/", "batch": 101, "since": "gestern", "topic": "gossip",
             "indicators": ["air.dust", "no-such"], "regions": ["1"], "description": "%s"}"""
                .formatted("长".repeat(201)))
        .post("/webhooks")
        .then()
        .statusCode(422)
        .body("violations.size()", equalTo(7))
        .body("violations.field", hasItem("indicators[1]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "https://192.168.1.1:8443/x",
        "http://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://100.64.0.1/",
        "ftp://hooks.example.gov.cn/",
        "https://hooks.example.gov.cn/#x",
        "/relative",
        "https://"
      })
  void it_does_not_point_where_nothing_may_be_sent(String url) {
    as(admin(), Subscription.json(url, "411102", ""))
        .post("/webhooks")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("url"));
  }

  @Test
  void a_secret_is_shown_once_and_kept_encrypted() {
    String key = UUID.randomUUID().toString();
    String json = Subscription.json(receiver.url(), corner.region(), "");
    Response first = as(admin(), json).header("Idempotency-Key", key).post("/webhooks");
    Response again = as(admin(), json).header("Idempotency-Key", key).post("/webhooks");

    first.then().statusCode(201).body("secret", startsWith("whsec_"));
    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first.<String>path("id"), again.path("id"));
    assertEquals(first.<String>path("secret"), again.path("secret"), "to whoever lost the answer");
    assertEquals(first.header("Location"), again.header("Location"));
    String kept =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT body FROM idempotency_key WHERE idem_key = :key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .one());
    assertFalse(kept.contains("whsec_"), kept);
    byte[] stored =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT secret FROM webhook WHERE id = :id")
                    .bind("id", UUID.fromString(first.path("id")))
                    .mapTo(byte[].class)
                    .one());
    assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("whsec_"));
    assertFalse(
        new Subscription(first.path("id"), null).auditEvents().toString().contains("whsec_"));
    new Subscription(first.path("id"), first.path("secret")).end();
  }

  @Test
  void after_a_rotation_both_secrets_sign_for_a_while() {
    Subscription made = Subscription.to(receiver, corner, "");
    Response rotated = as(admin(), "").post(made.path() + "/rotate-secret");

    rotated.then().statusCode(200).body("previousSecretUntil", notNullValue());
    String secret = rotated.path("secret");
    assertNotEquals(made.secret(), secret);
    test(made).then().body("delivered", equalTo(true));
    Subscription.requireSigned(receiver.all(), made.secret(), secret);

    jdbi.useHandle(h -> h.execute("UPDATE webhook SET previous_until = '2020-01-01 00:00:00'"));
    test(made).then().body("delivered", equalTo(true));
    Receiver.Received last = receiver.all().get(1);
    Subscription.requireSigned(List.of(last), secret);
    assertEquals(1, last.signature().split(" ").length, "the one before is over");
    assertEquals(
        List.of("webhook.create", "webhook.rotate-secret", "webhook.test", "webhook.test"),
        made.audited());
    made.end();
  }

  @Test
  void a_test_tells_what_came_of_it_and_nothing_of_the_answer() {
    Subscription made = Subscription.to(receiver, corner, "");
    test(made)
        .then()
        .statusCode(200)
        .body("status", equalTo(204))
        .body("reason", equalTo("HTTP 204"));
    Receiver.Received event = receiver.all().get(0);
    assertEquals("application/cloudevents+json", event.contentType());
    assertEquals("1.0", event.events().get(0).get("specversion"));
    assertEquals("io.yuanhui.webhook.test", event.events().get(0).get("type"));
    assertEquals("/api/trial/v1/observations", event.events().get(0).get("source"));
    assertEquals(event.id(), event.events().get(0).get("id"));

    receiver.answering(any -> Receiver.SILENT);
    test(made).then().body("status", nullValue()).body("reason", equalTo("no answer in time"));
    receiver.answering(any -> Receiver.CLOSED);
    test(made).then().body("reason", equalTo("the connection broke"));
    as(admin())
        .get(made.path() + "/deliveries?limit=2")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("items[0].result", equalTo("FAILED"))
        .body("next", notNullValue());
    made.end();
  }

  /** One whose name has come to mean an address within after it was subscribed. */
  @Test
  void the_address_is_judged_when_it_is_connected_to() {
    Subscription made = Subscription.to(receiver, corner, "");
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE webhook SET url = 'http://192.168.255.254/' WHERE id = :id")
                .bind("id", UUID.fromString(made.id()))
                .execute());

    test(made)
        .then()
        .body("delivered", equalTo(false))
        .body("reason", equalTo("the address is not public"));
    made.end();
  }

  @Test
  void old_attempts_are_forgotten() {
    Subscription made = Subscription.to(receiver, corner, "");
    test(made);
    jdbi.useHandle(h -> h.execute("UPDATE webhook_delivery SET at = '2020-01-01 00:00:00'"));

    assertTrue(log.forget(Instant.parse("2020-01-02T00:00:00Z"), 1000) > 0);

    assertEquals(
        List.of(), as(admin()).get(made.path() + "/deliveries").jsonPath().getList("items"));
    made.end();
  }

  @Test
  void a_secret_of_another_subscription_does_not_open() {
    Subscription made = Subscription.to(receiver, corner, "");
    Webhook webhook = repository.find(UUID.fromString(made.id())).orElseThrow();

    assertEquals(made.secret(), secrets.open(webhook, 1).orElseThrow());
    webhook.id = UUID.randomUUID();
    assertTrue(secrets.open(webhook, 1).isEmpty());
    assertNull(webhook.previousSecret);
    made.end();
  }

  private static Response test(Subscription subscription) {
    return as(admin(), "").post(subscription.path() + "/test");
  }
}
