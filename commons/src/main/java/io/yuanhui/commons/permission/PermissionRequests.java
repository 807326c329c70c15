package io.yuanhui.commons.permission;

import jakarta.enterprise.context.ApplicationScoped;
import org.keycloak.authorization.client.AuthorizationDeniedException;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.authorization.AuthorizationRequest;

/**
 * Asks Keycloak what a plain token permits at this service: once, for everything, whatever was
 * called. Who is permitted nothing is remembered as that.
 */
@ApplicationScoped
class PermissionRequests {

  private final PolicyEnforcers enforcers;

  PermissionRequests(PolicyEnforcers enforcers) {
    this.enforcers = enforcers;
  }

  /**
   * The claims of the token, with their permissions.
   *
   * @throws io.yuanhui.commons.problem.ProblemException 503 where Keycloak is away
   */
  AccessToken ask(String token) {
    AccessToken claims = Permissions.parse(token);
    try {
      String answer =
          PolicyEnforcers.reached(
              () ->
                  enforcers
                      .get()
                      .getAuthzClient()
                      .authorization(token)
                      .authorize(new AuthorizationRequest())
                      .getToken());
      claims.setAuthorization(Permissions.parse(answer).getAuthorization());
    } catch (AuthorizationDeniedException nothing) {
      claims.setAuthorization(new AccessToken.Authorization());
    }
    return claims;
  }
}
