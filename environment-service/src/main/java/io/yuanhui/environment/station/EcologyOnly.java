package io.yuanhui.environment.station;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.staff.StaffMember;

/**
 * The monitoring network, and what comes of it, is the ecology department's to write, whatever the
 * region of a station: the assessment needs the neighbours' national stations too.
 */
public final class EcologyOnly {

  private static final String DEPARTMENT = "ecology";

  private EcologyOnly() {}

  /** 403 unless the member works for the department. */
  public static void require(StaffMember member) {
    if (!member.worksFor(DEPARTMENT)) {
      throw ProblemException.forbidden(
          Text.of("只有生态环境部门可以办理。", "Only the ecology department's to handle."));
    }
  }
}
