package io.yuanhui.commons.staff;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link StaffMember} out of the verified token, in one place. */
public class CurrentStaff {

  @Produces
  @RequestScoped
  Caller caller(SecurityIdentity identity) {
    Optional<StaffMember> member = of(identity);
    return () -> member.orElseThrow(UnauthorizedException::new);
  }

  /** The member whose verified token it is; empty where nobody is logged in. */
  public static Optional<StaffMember> of(SecurityIdentity identity) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Optional.empty();
    }
    return Optional.of(
        new StaffMember(
            token.getName(),
            identity.getRoles(),
            token.getClaim("department"),
            token.getClaim("region")));
  }
}
