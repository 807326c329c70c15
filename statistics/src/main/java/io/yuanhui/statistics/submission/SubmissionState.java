package io.yuanhui.statistics.submission;

import java.util.EnumSet;
import java.util.Set;

/** Where a submission stands. */
public enum SubmissionState {
  /** 草稿: being filled. */
  DRAFT("草稿"),
  /** 待审: waits for the reviewer. */
  SUBMITTED("待审"),
  /** 退回: to be filled again. */
  RETURNED("退回"),
  /** 已审: waits for the publisher. */
  APPROVED("已审"),
  /** 待发布: will be published at its hour. */
  SCHEDULED("待发布"),
  /** 已发布: its cells are vintages. */
  PUBLISHED("已发布"),
  /** 已撤回: the vintages before stand again. */
  WITHDRAWN("已撤回");

  /** Neither published nor withdrawn. */
  static final Set<SubmissionState> UNDER_WAY =
      EnumSet.of(DRAFT, SUBMITTED, RETURNED, APPROVED, SCHEDULED);

  private final String zh;

  SubmissionState(String zh) {
    this.zh = zh;
  }

  /** The word that staff read. */
  public String zh() {
    return zh;
  }
}
