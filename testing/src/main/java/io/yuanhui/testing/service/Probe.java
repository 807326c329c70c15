package io.yuanhui.testing.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/**
 * Calls an operation only to see who may. By a plain client, as there are some ten thousand of such
 * calls, and for things that are not there, so that whoever may gets no further than that.
 */
public final class Probe {

  private static final Map<String, Object> NOWHERE =
      Map.of(
          "id", UUID.fromString("00000000-0000-4000-8000-000000000000"),
          "code", "no-such-indicator",
          "indicator", "no-such-indicator",
          "region", "411102",
          "year", "2020",
          "number", "1",
          "since", "2020-03-01",
          "event", "no-such-event");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Probe() {}

  /**
   * The status of the answer.
   *
   * @param api where the operations are, such as {@code http://localhost:8080/api/economy/v1}
   * @param token null for nobody
   */
  public static int status(String api, DocumentedOperation operation, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path(operation)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (operation.writes()) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        operation.method(),
        operation.writes() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    try {
      return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException failed) {
      throw new UncheckedIOException(operation.name(), failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The operation's path with such things in it. */
  static String path(DocumentedOperation operation) {
    String path = operation.path();
    for (Map.Entry<String, Object> parameter : NOWHERE.entrySet()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue().toString());
    }
    return path;
  }

  /** A status that is neither a refusal of the role nor past it stands in the table as it is. */
  public static String mark(int status) {
    if (status == 403) {
      return AccessTable.MAY_NOT;
    }
    return status == 401 || status == 429 || status >= 500
        ? Integer.toString(status)
        : AccessTable.MAY;
  }
}
