package io.yuanhui.commons.permission;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.keycloak.representations.AccessToken;

/** Gives a caller whose token was verified what Keycloak permits. */
@ApplicationScoped
class PermissionAugmentor implements SecurityIdentityAugmentor {

  private final PermissionRequests requests;
  private final RememberedIdentities remembered;

  PermissionAugmentor(PermissionRequests requests, RememberedIdentities remembered) {
    this.requests = requests;
    this.remembered = remembered;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential == null) {
      return Uni.createFrom().item(identity);
    }
    String token = credential.getToken();
    AccessToken claims = Permissions.parse(token);
    return claims.getAuthorization() != null
        ? Uni.createFrom().item(permitted(identity, token, claims))
        : context.runBlocking(() -> permitted(identity, token, requests.ask(token)));
  }

  /** The identity outlives the request that brought it, so it must not hold on to that. */
  private SecurityIdentity permitted(SecurityIdentity identity, String token, AccessToken claims) {
    Permissions permissions = new Permissions(claims);
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials())
            .addAttribute(Permissions.ATTRIBUTE, permissions)
            .addPermissionChecker(wanted -> Uni.createFrom().item(permissions.include(wanted)));
    identity
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!(value instanceof RoutingContext)) {
                builder.addAttribute(name, value);
              }
            });
    SecurityIdentity permitted = builder.build();
    remembered.remember(token, permitted, permissions.expiry());
    return permitted;
  }
}
