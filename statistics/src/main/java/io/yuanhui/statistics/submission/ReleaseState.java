package io.yuanhui.statistics.submission;

/** Where a joint release stands. */
public enum ReleaseState {
  /** 待发布: its hour has not come. */
  SCHEDULED,
  /** 已发布: all of its figures appeared at once. */
  PUBLISHED,
  /** 已取消: its submissions wait for another release. */
  CANCELLED
}
