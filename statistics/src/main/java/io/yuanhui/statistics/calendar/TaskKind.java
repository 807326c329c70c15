package io.yuanhui.statistics.calendar;

/** What somebody has to do. */
public enum TaskKind {
  /** 填报: by a clerk. */
  FILL,
  /** 修改退回: by a clerk. */
  CORRECT,
  /** 审核: by a reviewer. */
  REVIEW,
  /** 发布: by the publisher. */
  PUBLISH
}
