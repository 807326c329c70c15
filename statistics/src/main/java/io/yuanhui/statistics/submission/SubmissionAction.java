package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionState.APPROVED;
import static io.yuanhui.statistics.submission.SubmissionState.DRAFT;
import static io.yuanhui.statistics.submission.SubmissionState.PUBLISHED;
import static io.yuanhui.statistics.submission.SubmissionState.RETURNED;
import static io.yuanhui.statistics.submission.SubmissionState.SCHEDULED;
import static io.yuanhui.statistics.submission.SubmissionState.SUBMITTED;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with a submission, and in which states; each is a kind of step. */
public enum SubmissionAction {
  CREATE("新建"),
  SAVE("保存", DRAFT, RETURNED),
  SUBMIT("提交", DRAFT, RETURNED),
  RETURN("退回", SUBMITTED),
  APPROVE("审核通过", SUBMITTED),
  /** A word on it, or on some of its cells; in every state. */
  COMMENT("批注"),
  /** A correction of it was published. */
  CORRECT("更正"),
  /** A file of evidence was attached. */
  ATTACH("附上材料", DRAFT, RETURNED),
  /** A file of evidence was taken out. */
  DETACH("移除材料", DRAFT, RETURNED),
  /** The time to submit it was prolonged. */
  EXTEND("延期"),
  /** A warning of the checks was explained. */
  EXPLAIN("说明预警", DRAFT, RETURNED),
  /** 解锁: named cells of an approved submission may change. */
  UNLOCK("解锁", APPROVED),
  SCHEDULE("定时发布", APPROVED),
  CANCEL("取消定时发布", SCHEDULED),
  PUBLISH("发布", APPROVED, SCHEDULED),
  WITHDRAW("撤回", PUBLISHED);

  private final String zh;
  private final Set<SubmissionState> from;

  SubmissionAction(String zh, SubmissionState... from) {
    this.zh = zh;
    this.from = EnumSet.noneOf(SubmissionState.class);
    this.from.addAll(Set.of(from));
  }

  /** The word that staff read. */
  public String zh() {
    return zh;
  }

  /** Whether it lets cells change that had been submitted. */
  boolean opensCells() {
    return this == RETURN || this == UNLOCK;
  }

  /** Whether a submission in that state allows it. */
  public boolean isPossibleIn(SubmissionState state) {
    return from.contains(state);
  }
}
