package io.yuanhui.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Speaks to the service as department staff do. */
final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String base;

  Client(URI server, String base) {
    this.server = server;
    this.base = base;
  }

  /** How long each step of a submission took. */
  record Steps(Duration create, Duration submit, Duration approve, Duration publish) {

    Duration whole() {
      return create.plus(submit).plus(approve).plus(publish);
    }
  }

  void awaitReady(int seconds) throws Exception {
    Instant deadline = Instant.now().plusSeconds(seconds);
    while (Instant.now().isBefore(deadline)) {
      try {
        HttpRequest ready = HttpRequest.newBuilder(server.resolve("/q/health/ready")).build();
        if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // The port opens when the service has started.
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("The service did not get ready; see target/*.log");
  }

  /** Takes a submission the whole way. */
  Steps publish(String submission) throws Exception {
    Instant begin = Instant.now();
    String created = post("/submissions", submission, TestTokens.clerk("finance"));
    Instant afterCreate = Instant.now();
    String path = "/submissions/" + JSON.readTree(created).get("id").asText();
    post(path + "/submit", "", TestTokens.clerk("finance"));
    Instant afterSubmit = Instant.now();
    post(path + "/approve", "", TestTokens.reviewer("finance"));
    Instant afterApprove = Instant.now();
    post(path + "/publish", "{}", TestTokens.publisher());
    Instant end = Instant.now();
    return new Steps(
        Duration.between(begin, afterCreate),
        Duration.between(afterCreate, afterSubmit),
        Duration.between(afterSubmit, afterApprove),
        Duration.between(afterApprove, end));
  }

  /** Reads as somebody. */
  String get(String pathAndQuery, TestToken token) throws Exception {
    return expect(
        HttpRequest.newBuilder(server.resolve(base + pathAndQuery))
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** Posts as somebody. */
  String post(String path, String body, TestToken token) throws Exception {
    return expect(
        HttpRequest.newBuilder(server.resolve(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Somebody's request with a body, timed by whoever sends it. */
  HttpRequest write(String method, String path, String type, String body, TestToken token) {
    return HttpRequest.newBuilder(server.resolve(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", type)
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** A clerk's file. */
  HttpRequest upload(String path, String type, HttpRequest.BodyPublisher file) {
    return HttpRequest.newBuilder(server.resolve(base + path))
        .header("Authorization", "Bearer " + TestTokens.clerk("finance"))
        .header("Content-Type", type)
        .header("Prefer", "respond-async")
        .POST(file)
        .build();
  }

  /** A metric of the service, summed over its labels. */
  double metric(String name) throws Exception {
    return expect(HttpRequest.newBuilder(server.resolve("/q/metrics")).build())
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** A read that can be repeated. */
  HttpRequest read(String pathAndQuery) {
    return read(pathAndQuery, "application/json");
  }

  /** The same in another media type. */
  HttpRequest read(String pathAndQuery, String mediaType) {
    return HttpRequest.newBuilder(server.resolve(base + pathAndQuery))
        .header("Accept", mediaType)
        .header("Authorization", "Bearer " + TestTokens.viewer())
        .build();
  }

  /** The body of a 2xx answer. */
  String expect(HttpRequest request) throws Exception {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          request.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }
}
