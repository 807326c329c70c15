package io.yuanhui.gateway.session;

import java.time.Instant;

/**
 * What Keycloak gave for a login or a renewal.
 *
 * @param access goes to the services
 * @param refresh gets the next ones, once
 * @param identity names the Keycloak session at logout
 * @param accessExpiresAt when the access token ends
 */
public record Tokens(String access, String refresh, String identity, Instant accessExpiresAt) {

  /** None of them is for logs. */
  @Override
  public String toString() {
    return "Tokens[until " + accessExpiresAt + "]";
  }
}
