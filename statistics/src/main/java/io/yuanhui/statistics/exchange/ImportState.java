package io.yuanhui.statistics.exchange;

/** Where an import stands. */
public enum ImportState {
  /** 排队: waits for its turn. */
  QUEUED,
  /** 进行中: is being read. */
  RUNNING,
  /** 完成: the submission is there, or the file was only to be checked and was. */
  DONE,
  /** 未导入: something is wrong with the file, and nothing was written. */
  REFUSED,
  /** 失败: broken off for a reason that is not the file's; nothing was written. */
  FAILED,
  /** 已取消: nothing was written. */
  CANCELLED;

  /** Whether nothing will change any more. */
  boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
