package io.yuanhui.commons.staff;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link StaffMember} out of the verified token, in one place. */
public class CurrentStaff {

  @Produces
  @RequestScoped
  Caller caller(SecurityIdentity identity) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return () -> {
        throw new UnauthorizedException();
      };
    }
    StaffMember member =
        new StaffMember(
            token.getName(),
            identity.getRoles(),
            token.getClaim("department"),
            token.getClaim("region"));
    return () -> member;
  }
}
