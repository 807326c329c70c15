package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Role;
import io.yuanhui.commons.staff.StaffMember;
import java.util.List;
import java.util.Objects;

/**
 * Who may take which step: own department; who submitted does not approve; who submitted or
 * approved does not publish; a reason where one is due. Each refusal says why.
 */
final class SubmissionPolicy {

  private static final int LONGEST_REASON = 1000;

  private SubmissionPolicy() {}

  /** 409 where the state does not allow the action. */
  static void requirePossible(SubmissionAction action, SubmissionState state) {
    if (!action.isPossibleIn(state)) {
      throw ProblemException.conflict(
          Text.of(
              "该报送处于“" + state.zh() + "”状态，不能" + action.zh() + "。",
              "The submission is " + state + "; it cannot take the action " + action + "."));
    }
  }

  /** 403 unless the member works for the department. */
  static void requireOwnDepartment(StaffMember member, String department) {
    if (!member.worksFor(department)) {
      throw ProblemException.forbidden(
          Text.of("只能办理本部门的报送。", "Only the own department's submissions are yours to handle."));
    }
  }

  /** 403 unless the member works for the department that reviews it. */
  static void requireReviewingDepartment(StaffMember member, Submission submission) {
    requireOwnDepartment(member, submission.reviewDepartment());
  }

  /** 403 where the approver submitted it: two pairs of eyes. */
  static void requireNotSubmitter(StaffMember member, Submission submission) {
    if (Objects.equals(member.name(), submission.submittedBy)) {
      throw ProblemException.forbidden(
          Text.of("提交人不能审核自己提交的报送。", "Who submitted it cannot approve it."));
    }
  }

  /** 403 where the publisher submitted or approved it. */
  static void requireNotInvolved(StaffMember member, Submission submission) {
    if (Objects.equals(member.name(), submission.submittedBy)
        || Objects.equals(member.name(), submission.approvedBy)) {
      throw ProblemException.forbidden(
          Text.of("提交人或审核人不能发布同一报送。", "Who submitted or approved it cannot publish it."));
    }
  }

  /** 409 where the submission is part of a release that is published as one. */
  static void requireAlone(Submission submission) {
    if (submission.release != null && submission.state == SubmissionState.SCHEDULED) {
      throw ProblemException.conflict(
          Text.of(
              "该报送属于联合发布 " + submission.release + "，不能单独办理。",
              "It is part of the release " + submission.release + ", which goes as one."));
    }
  }

  /**
   * 409 where it has more cells than are read at once: they are read page by page, or as a file.
   */
  static void requireReadable(Submission submission) {
    if (submission.isLarge()) {
      throw ProblemException.conflict(
          Text.of(
              "该报送的数据过多，只能整份办理；数据见 /cells。",
              "The submission has too many figures for that; they are read at /cells."));
    }
  }

  /** 422 where the reason is missing or too long. */
  static String requireReason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new ProblemException(
          ProblemType.RULE_VIOLATION,
          Text.of("须说明理由。", "A reason is due."),
          List.of(
              Violation.body(
                  "reason", Text.of("必填，不超过 1000 字。", "Required, 1000 characters at most."))));
    }
    return reason.strip();
  }

  /** 422 where there is no comment, or too much of it. */
  static String requireComment(String comment) {
    if (comment == null || comment.isBlank() || comment.length() > LONGEST_REASON) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "comment", Text.of("必填，不超过 1000 字。", "Required, 1000 characters at most."))));
    }
    return comment.strip();
  }

  /** 422 where there is too much of a comment that may be left out. */
  static String optional(String comment) {
    return comment == null || comment.isBlank() ? null : requireComment(comment);
  }

  /** Whether the member may know of the submission at all. */
  static boolean maySee(StaffMember member, Submission submission) {
    return maySeeAll(member)
        || member.worksFor(submission.department)
        || member.worksFor(submission.reviewDepartment());
  }

  /** Whether the member sees the submissions of every department. */
  static boolean maySeeAll(StaffMember member) {
    return member.has(Role.PUBLISHER) || member.has(Role.LEADER);
  }
}
