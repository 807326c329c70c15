package io.yuanhui.statistics.audit;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** The trial service's audit log as the auditor reads it. */
final class Log {

  private Log() {}

  /** The events of an entity, the oldest first. */
  static List<Map<String, Object>> of(String entity) {
    return events("/audit-events?limit=1000&entity=" + entity);
  }

  static List<Map<String, Object>> events(String query) {
    Response response = as(auditor()).get(query);
    response.then().statusCode(200);
    return response.jsonPath().getList("items");
  }

  static long end() {
    return head().getLong("position");
  }

  static JsonPath head() {
    return read("/audit-events/head");
  }

  static JsonPath verify() {
    return read("/audit-events/verification");
  }

  /** Against a head that was kept. */
  static JsonPath verify(JsonPath head) {
    return read(
        "/audit-events/verification?position=%s&hash=%s&signature=%s"
            .formatted(
                head.getString("position"), head.getString("hash"), head.getString("signature")));
  }

  private static JsonPath read(String path) {
    Response response = as(auditor()).get(path);
    response.then().statusCode(200);
    return response.jsonPath();
  }
}
