package io.yuanhui.gateway.login;

import io.vertx.core.json.JsonObject;
import io.yuanhui.gateway.session.Secret;
import java.time.Instant;
import java.util.Base64;

/**
 * A login on its way, kept by the browser, encrypted.
 *
 * @param state ties Keycloak's answer to this browser
 * @param nonce ties the ID token to this login
 * @param verifier ties the code to this login (RFC 7636)
 * @param returnTo where to go afterwards
 */
record LoginAttempt(
    String state, String nonce, String verifier, String returnTo, Instant startedAt) {

  /** What an attempt is sealed for. */
  static final String PURPOSE = "login";

  static LoginAttempt start(String returnTo, Instant now) {
    return new LoginAttempt(Secret.random(), Secret.random(), Secret.random(), returnTo, now);
  }

  /** The verifier's challenge, of method {@code S256}. */
  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.sha256(verifier));
  }

  String toJson() {
    return new JsonObject()
        .put("state", state)
        .put("nonce", nonce)
        .put("verifier", verifier)
        .put("returnTo", returnTo)
        .put("startedAt", startedAt)
        .encode();
  }

  static LoginAttempt fromJson(String json) {
    JsonObject object = new JsonObject(json);
    return new LoginAttempt(
        object.getString("state"),
        object.getString("nonce"),
        object.getString("verifier"),
        object.getString("returnTo"),
        object.getInstant("startedAt"));
  }

  /** Nothing of it is for logs. */
  @Override
  public String toString() {
    return "LoginAttempt[" + startedAt + "]";
  }
}
