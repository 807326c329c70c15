package io.yuanhui.gateway.session;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * An open session.
 *
 * @param id SHA-256 of the cookie's value
 * @param csrf what unsafe requests must show
 * @param endsAt when it ends unless it is used
 * @param closesAt when it ends however much it is used
 */
public record Session(
    String id, String username, String csrf, Tokens tokens, Instant endsAt, Instant closesAt) {

  /** Whether the access token holds for this much longer. */
  public boolean holdsFor(Duration time, Instant now) {
    return now.plus(time).isBefore(tokens.accessExpiresAt());
  }

  Session with(Tokens renewed) {
    return new Session(id, username, csrf, renewed, endsAt, closesAt);
  }

  /** What is kept encrypted. */
  String secrets() {
    return new JsonObject()
        .put("csrf", csrf)
        .put("access", tokens.access())
        .put("refresh", tokens.refresh())
        .put("identity", tokens.identity())
        .encode();
  }

  @Override
  public String toString() {
    return "Session[" + username + " until " + endsAt + "]";
  }
}
