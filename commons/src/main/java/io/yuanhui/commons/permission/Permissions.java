package io.yuanhui.commons.permission;

import java.security.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;

/**
 * What a token permits: scopes of resources, as Keycloak's policies gave them.
 *
 * @param claims a verified token's, with its authorization
 */
record Permissions(AccessToken claims) {

  /** Under which an identity has them. */
  static final String ATTRIBUTE = Permissions.class.getName();

  Permissions {
    if (claims.getAuthorization().getPermissions() == null) {
      claims.getAuthorization().setPermissions(List.of());
    }
  }

  /**
   * Reads the claims of a token, which must have been verified.
   *
   * @throws IllegalArgumentException where it is no token
   */
  static AccessToken parse(String token) {
    try {
      return new JWSInput(token).readJsonContent(AccessToken.class);
    } catch (JWSInputException unreadable) {
      throw new IllegalArgumentException("not a token", unreadable);
    }
  }

  /** Whether a {@code resource:scope} is among them. */
  boolean include(Permission wanted) {
    if (wanted.getActions().isEmpty()) {
      return false;
    }
    Set<String> scopes = Set.of(wanted.getActions().split(","));
    return claims.getAuthorization().getPermissions().stream()
        .anyMatch(
            granted ->
                wanted.getName().equals(granted.getResourceName())
                    && granted.getScopes() != null
                    && granted.getScopes().containsAll(scopes));
  }

  Instant expiry() {
    return Instant.ofEpochSecond(claims.getExp());
  }
}
