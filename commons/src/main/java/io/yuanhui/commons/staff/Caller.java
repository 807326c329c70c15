package io.yuanhui.commons.staff;

/** Injected where it matters who is calling. */
public interface Caller {

  /**
   * The caller.
   *
   * @throws io.quarkus.security.UnauthorizedException where nobody is logged in
   */
  StaffMember member();
}
