package io.yuanhui.commons.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.web.RequestId;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is calling, and from where, in the request under way. */
@ApplicationScoped
class CurrentOrigin {

  private final CurrentVertxRequest request;
  private final Caller caller;

  CurrentOrigin(CurrentVertxRequest request, Caller caller) {
    this.request = request;
    this.caller = caller;
  }

  Origin get() {
    return of(request.getCurrent(), caller.member());
  }

  /**
   * The origin of any request.
   *
   * @param member null where nobody is logged in
   */
  static Origin of(RoutingContext request, StaffMember member) {
    SocketAddress address = request.request().remoteAddress();
    return new Origin(
        member == null ? null : member.name(),
        member == null ? null : member.department(),
        address == null ? null : address.hostAddress(),
        RequestId.of(request));
  }
}
