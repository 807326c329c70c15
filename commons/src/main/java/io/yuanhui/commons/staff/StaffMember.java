package io.yuanhui.commons.staff;

import java.util.Set;

/**
 * Who is calling, as the token says: a person or a department's system.
 *
 * @param name the login name, which stands in histories and audit
 * @param roles the realm roles
 * @param department the own department's code; null where none is given
 * @param region the data scope: this region and all under it; null where none is given
 */
public record StaffMember(String name, Set<String> roles, String department, String region) {

  public boolean has(String role) {
    return roles.contains(role);
  }

  public boolean worksFor(String otherDepartment) {
    return department != null && department.equals(otherDepartment);
  }
}
