package io.yuanhui.gateway.audit;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.staff.Role;
import io.yuanhui.gateway.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Set;

/**
 * Tells what the door answers itself who is calling, which the door has verified already.
 *
 * <p>The door is no resource server in Keycloak: all it has is its own audit log, and that the
 * realm's role says who reads it is what the services' policies come to as well.
 */
@ApplicationScoped
class DoorIdentity implements HttpAuthenticationMechanism {

  private static final String RESOURCE = "audit-log";
  private static final String SCOPE = "audit";
  private static final int UNAUTHORIZED = 401;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    Caller caller = Caller.of(context);
    return caller == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(of(caller));
  }

  private static SecurityIdentity of(Caller caller) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(caller.username()))
        .addRoles(caller.roles())
        .addPermissionChecker(wanted -> Uni.createFrom().item(mayRead(caller, wanted)))
        .build();
  }

  private static boolean mayRead(Caller caller, Permission wanted) {
    return caller.roles().contains(Role.AUDITOR)
        && wanted.getName().equals(RESOURCE)
        && wanted.getActions().equals(SCOPE);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }
}
