package io.yuanhui.commons.permission;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds every request of a known caller against the resources of the realm, before the endpoint's
 * own check of the scope. Anonymous requests are left to that.
 */
@IfBuildProperty(
    name = "yuanhui.permissions.enforced",
    stringValue = "true",
    enableIfMissing = true)
@ApplicationScoped
public class PolicyEnforcement {

  private final PolicyEnforcers enforcers;
  private final SecurityIdentity identity;

  PolicyEnforcement(PolicyEnforcers enforcers, SecurityIdentity identity) {
    this.enforcers = enforcers;
    this.identity = identity;
  }

  @ServerRequestFilter
  public void enforce(ContainerRequestContext request) {
    Permissions permissions = identity.getAttribute(Permissions.ATTRIBUTE);
    if (permissions == null) {
      return;
    }
    EnforcedRequest enforced =
        new EnforcedRequest(
            request.getMethod(), request.getUriInfo().getRequestUri().getPath(), permissions);
    if (!enforcers.get().enforce(enforced, enforced.response()).isGranted()) {
      throw new ForbiddenException();
    }
  }
}
