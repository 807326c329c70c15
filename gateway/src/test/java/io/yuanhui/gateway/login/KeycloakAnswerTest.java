package io.yuanhui.gateway.login;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeycloakAnswerTest {

  @Test
  void a_client_is_unknown_where_keycloak_says_so() {
    assertTrue(new KeycloakAnswer(401, "{\"error\":\"invalid_client\"}").isOfUnknownClient());
    assertTrue(new KeycloakAnswer(400, "{\"error\":\"unauthorized_client\"}").isOfUnknownClient());
    assertFalse(new KeycloakAnswer(401, "{\"error\":\"invalid_grant\"}").isOfUnknownClient());
  }

  /** While Keycloak starts, or behind an ingress without a backend: the door must not close. */
  @Test
  void without_a_realm_or_without_json_nothing_is_known() {
    for (KeycloakAnswer answer :
        new KeycloakAnswer[] {
          new KeycloakAnswer(404, "{\"error\":\"Realm does not exist\"}"),
          new KeycloakAnswer(404, "default backend"),
          new KeycloakAnswer(400, "<html></html>")
        }) {
      assertThrows(KeycloakAway.class, answer::isOfUnknownClient);
    }
  }
}
