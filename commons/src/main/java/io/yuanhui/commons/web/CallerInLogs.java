package io.yuanhui.commons.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the caller's login name and department, and nothing more personal, into every log line. */
@ApplicationScoped
public class CallerInLogs {

  private final SecurityIdentity identity;
  private final Caller caller;

  CallerInLogs(SecurityIdentity identity, Caller caller) {
    this.identity = identity;
    this.caller = caller;
  }

  @ServerRequestFilter
  public void mark() {
    if (identity.isAnonymous()) {
      return;
    }
    StaffMember member = caller.member();
    MDC.put("user", member.name());
    if (member.department() != null) {
      MDC.put("department", member.department());
    }
  }
}
