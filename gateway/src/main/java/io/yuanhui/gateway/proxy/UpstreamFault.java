package io.yuanhui.gateway.proxy;

import io.vertx.core.VertxException;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** What a caller is told where a service gave no answer. */
final class UpstreamFault {

  private static final Duration RETRY = Duration.ofSeconds(5);

  private UpstreamFault() {}

  /** 503 where no connection was had or it broke; 502 for an answer that cannot be passed on. */
  static ProblemException of(Throwable cause) {
    if (isConnection(cause)) {
      return ProblemException.unavailable(
          Text.of("服务暂时连接不上，请稍后重试。", "The service cannot be reached just now; try again later."),
          RETRY);
    }
    return new ProblemException(
        ProblemType.UPSTREAM_FAILURE,
        Text.of("服务的应答无法识别。", "The service's answer could not be understood."));
  }

  static boolean isConnection(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof VertxException
        || cause instanceof TimeoutException;
  }

  /** 504: what was asked may still have been done. */
  static ProblemException timeout(Duration waited) {
    return new ProblemException(
        ProblemType.UPSTREAM_TIMEOUT,
        Text.format(
            "服务在 %s 秒内没有应答；写入请求可能已生效，请先查询再重试。",
            "The service did not answer within %s s; a write may have happened, so read first, then"
                + " retry.",
            waited.toMillis() / 1000.0));
  }
}
