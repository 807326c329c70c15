package io.yuanhui.gateway.access;

/** Keycloak gave no keys, so nothing is known about a token. */
public final class KeysUnavailable extends RuntimeException {

  KeysUnavailable(Throwable cause) {
    super("no keys from Keycloak: " + cause, cause);
  }
}
