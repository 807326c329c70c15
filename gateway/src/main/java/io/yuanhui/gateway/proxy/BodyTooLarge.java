package io.yuanhui.gateway.proxy;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;

/** A body passed the limit while it was streamed. */
final class BodyTooLarge extends RuntimeException {

  private static final long MEBIBYTE = 1024L * 1024L;

  /**
   * @param limit bytes
   */
  BodyTooLarge(long limit) {
    super("body over " + limit + " bytes", null, false, false);
  }

  /** 413, which says how much would have passed. */
  static ProblemException problem(long limit) {
    String most = limit % MEBIBYTE == 0 ? limit / MEBIBYTE + " MiB" : limit + " B";
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        Text.of("请求内容最多 " + most + "。", "A body may have at most " + most + "."));
  }
}
