package io.yuanhui.gateway.login;

import io.yuanhui.commons.staff.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What staff may do, for pages to show no button that would be refused. What is allowed is decided
 * by the services.
 */
enum Permission {
  READ(
      Role.VIEWER,
      Role.CLERK,
      Role.REVIEWER,
      Role.PUBLISHER,
      Role.LEADER,
      Role.CASEWORKER,
      Role.ADMIN),
  DRAFT(Role.CLERK),
  SUBMIT(Role.CLERK),
  REVIEW(Role.REVIEWER),
  PUBLISH(Role.PUBLISHER),
  MANAGE(Role.ADMIN),
  AUDIT(Role.AUDITOR),
  PERSONAL_DATA(Role.CASEWORKER);

  private final Set<String> roles;

  Permission(String... roles) {
    this.roles = Set.of(roles);
  }

  /** As the realm's scopes are called, such as {@code personal-data}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The codes of all that these roles give. */
  static List<String> of(Collection<String> roles) {
    return Arrays.stream(values())
        .filter(permission -> permission.roles.stream().anyMatch(roles::contains))
        .map(Permission::code)
        .toList();
  }
}
