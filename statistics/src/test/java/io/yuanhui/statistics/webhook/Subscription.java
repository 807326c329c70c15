package io.yuanhui.statistics.webhook;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.admin;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A subscription in the administrator's hands. */
record Subscription(String id, String secret) {

  /** To the dust and smoke of a corner. */
  static Subscription to(Receiver receiver, Corner corner, String more) {
    Response created = as(admin(), json(receiver.url(), corner.region(), more)).post("/webhooks");
    created.then().statusCode(201);
    return new Subscription(created.path("id"), created.path("secret"));
  }

  static String json(String url, String region, String more) {
    return """
        {"url": "%s", "description": "测试", "indicators": ["air.dust", "air.smoke"],
         "regions": ["%s"]%s}"""
        .formatted(url, region, more);
  }

  String path() {
    return "/webhooks/" + id;
  }

  JsonPath read() {
    return as(admin()).get(path()).then().statusCode(200).extract().jsonPath();
  }

  String tag() {
    return as(admin()).get(path()).header("ETag");
  }

  Response change(String json) {
    return as(admin(), json).header("If-Match", tag()).put(path());
  }

  void end() {
    as(admin()).header("If-Match", tag()).delete(path()).then().statusCode(204);
  }

  /** What was done to it, the oldest first. */
  List<String> audited() {
    return auditEvents().stream().map(event -> (String) event.get("action")).toList();
  }

  List<Map<String, Object>> auditEvents() {
    return as(auditor())
        .get("/audit-events?limit=1000&entity=webhook/" + id)
        .jsonPath()
        .getList("items");
  }

  List<Map<String, Object>> deadLetters() {
    return as(admin()).get(path() + "/dead-letters").jsonPath().getList("items");
  }

  List<String> deadLetterStates() {
    return deadLetters().stream().map(letter -> (String) letter.get("state")).toList();
  }

  /** Every one of the messages has a signature by each of the secrets. */
  static void requireSigned(List<Receiver.Received> messages, String... secrets) {
    for (Receiver.Received message : messages) {
      List<String> given = Arrays.asList(message.signature().split(" "));
      for (String secret : secrets) {
        String due =
            Signature.header(
                List.of(secret),
                message.id(),
                Long.parseLong(message.timestamp()),
                message.body().getBytes(StandardCharsets.UTF_8));
        assertTrue(given.contains(due), message + " is not signed");
      }
    }
  }
}
