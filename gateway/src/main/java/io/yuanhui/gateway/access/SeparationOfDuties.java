package io.yuanhui.gateway.access;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.staff.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who manages the system, who publishes figures and who audits both are three people: no one user
 * holds two of these roles, whatever Keycloak says.
 */
public final class SeparationOfDuties {

  private static final List<String> POWERS = List.of(Role.ADMIN, Role.AUDITOR, Role.PUBLISHER);

  private SeparationOfDuties() {}

  /**
   * The refusal of somebody with these roles.
   *
   * @return 403 naming the roles; empty where at most one of the three is held
   */
  public static Optional<ProblemException> refusal(Collection<String> roles) {
    List<String> held = POWERS.stream().filter(roles::contains).toList();
    if (held.size() <= 1) {
      return Optional.empty();
    }
    return Optional.of(
        ProblemException.forbidden(
            Text.format(
                "同一用户不得兼任 %s，请联系管理员调整角色。",
                "No one user may hold %s together; ask an administrator to take one away.",
                String.join(", ", held))));
  }
}
