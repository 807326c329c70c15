package io.yuanhui.gateway.login;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.yuanhui.gateway.session.Tokens;
import java.time.Instant;
import java.util.List;

/** What Keycloak's token endpoint answered (RFC 6749, sections 5.1 and 5.2). */
record KeycloakAnswer(int status, String body) {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /**
   * Reads the tokens.
   *
   * @param asked when they were asked for, from which their life is counted
   * @throws KeycloakRefused where the grant is not good
   * @throws KeycloakAway for any other answer: a fault of Keycloak or of our settings, which says
   *     nothing about the person
   */
  Tokens tokens(Instant asked) {
    JsonObject json = json();
    if (status == OK) {
      return new Tokens(
          required(json, "access_token"),
          required(json, "refresh_token"),
          required(json, "id_token"),
          asked.plusSeconds(json.getLong("expires_in", 0L)));
    }
    String error = json.getString("error", "");
    if (error.equals("invalid_grant")) {
      throw new KeycloakRefused(error);
    }
    throw new KeycloakAway("Keycloak answers " + status + " " + error, null);
  }

  /**
   * Whether Keycloak says that there is no such client, or that it may not ask for this.
   *
   * @throws KeycloakAway where there is no realm, not yet perhaps, or something else answers for it
   */
  boolean isOfUnknownClient() {
    if (status == NOT_FOUND) {
      throw new KeycloakAway("Keycloak has no such realm", null);
    }
    return List.of("invalid_client", "unauthorized_client").contains(json().getString("error"));
  }

  private JsonObject json() {
    try {
      return new JsonObject(body);
    } catch (DecodeException noJson) {
      throw new KeycloakAway("Keycloak answers " + status + " without JSON", null);
    }
  }

  private static String required(JsonObject json, String name) {
    String value = json.getString(name);
    if (value == null) {
      throw new KeycloakAway("Keycloak answers without " + name, null);
    }
    return value;
  }
}
