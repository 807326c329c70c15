package io.yuanhui.gateway.login;

/** Keycloak knows, and says no: the code or the refresh token is not, or no longer, good. */
final class KeycloakRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeycloakRefused(String why) {
    super(why);
  }
}
