package io.yuanhui.gateway.login;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yuanhui.gateway.session.Tokens;
import java.util.Base64;
import java.util.List;

/**
 * Who is logged in.
 *
 * @param username the login name
 * @param name as it stands in histories
 * @param roles the realm's, sorted
 * @param department the own department's code; null where none is given
 * @param region the data scope; null where none is given
 */
record Person(String username, String name, List<String> roles, String department, String region) {

  private static final String BEARER = "Bearer ";

  /** Whose tokens these are. */
  static Person of(Tokens tokens) {
    return of(BEARER + tokens.access());
  }

  /**
   * Reads the claims.
   *
   * @param authorization the header, with a token that has been verified
   */
  static Person of(String authorization) {
    String payload = authorization.substring(BEARER.length()).split("\\.")[1];
    JsonObject claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(payload)));
    JsonArray roles =
        claims
            .getJsonObject("realm_access", new JsonObject())
            .getJsonArray("roles", new JsonArray());
    String username = claims.getString("preferred_username");
    return new Person(
        username,
        claims.getString("name", username),
        roles.stream().map(String::valueOf).sorted().toList(),
        claims.getString("department"),
        claims.getString("region"));
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("username", username)
        .put("name", name)
        .put("roles", new JsonArray(roles))
        .put("department", department)
        .put("region", region);
  }
}
