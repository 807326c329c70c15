package io.yuanhui.statistics.exchange;

import static io.yuanhui.testing.token.TestTokens.clerk;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.statistics.trial.Api;
import io.yuanhui.testing.token.TestToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file on its way, as a department's system sends it. Immutable. */
record Upload(
    TestToken sender,
    String type,
    byte[] content,
    List<String> parameters,
    Map<String, String> headers) {

  private static final EncoderConfig AS_IT_IS =
      EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);

  static Upload csv(String text) {
    return of("text/csv", text.getBytes(UTF_8));
  }

  static Upload json(String text) {
    return of("application/json", text.getBytes(UTF_8));
  }

  static Upload of(String type, byte[] content) {
    return new Upload(clerk("finance"), type, content, List.of(), Map.of());
  }

  Upload by(TestToken other) {
    return new Upload(other, type, content, parameters, headers);
  }

  Upload with(String parameter, Object value) {
    List<String> more = new ArrayList<>(parameters);
    more.add(parameter);
    more.add(value.toString());
    return new Upload(sender, type, content, more, headers);
  }

  Upload content(String text) {
    return new Upload(sender, type, text.getBytes(UTF_8), parameters, headers);
  }

  Upload header(String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(name, value);
    return new Upload(sender, type, content, parameters, more);
  }

  Response send() {
    RequestSpecification request = Api.as(sender).headers(headers).contentType(type).body(content);
    for (int i = 0; i < parameters.size(); i += 2) {
      request.queryParam(parameters.get(i), parameters.get(i + 1));
    }
    return request.config(asItIs()).post("/submissions/import");
  }

  private static RestAssuredConfig asItIs() {
    return io.restassured.RestAssured.config().encoderConfig(AS_IT_IS);
  }

  /** The path of the import that an answer names. */
  static String job(Response answer) {
    String location = answer.header("Location");
    return location.substring(location.indexOf("/submissions/imports/"));
  }

  /** Waits until an import is over. */
  JsonPath outcome(String job) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      Response now = Api.as(sender).get(job);
      now.then().statusCode(200);
      if (!List.of("QUEUED", "RUNNING").contains(now.<String>path("state"))) {
        return now.jsonPath();
      }
      Thread.sleep(50);
    }
    throw new AssertionError(job + " is not over");
  }
}
