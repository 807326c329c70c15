package io.yuanhui.commons.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.yuanhui.commons.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the caller's login name and department, and nothing more personal, into every log line. */
@ApplicationScoped
public class CallerInLogs {

  private final SecurityIdentity identity;

  CallerInLogs(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter
  public void mark() {
    CurrentStaff.of(identity)
        .ifPresent(
            member -> {
              MDC.put("user", member.name());
              if (member.department() != null) {
                MDC.put("department", member.department());
              }
            });
  }
}
