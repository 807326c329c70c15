package io.yuanhui.gateway.access;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a Keycloak that cannot be reached from a token that does not hold. */
final class KeysUnavailable {

  private KeysUnavailable() {}

  static boolean isCauseOf(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (t instanceof OIDCException || t instanceof IOException || t instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }
}
