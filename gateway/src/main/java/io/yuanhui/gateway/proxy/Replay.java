package io.yuanhui.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.gateway.entrance.ContentLength;
import java.util.Set;

/**
 * Whether a request may be sent a second time, to another instance: its method, or its key, says
 * that twice is as once (RFC 9110, 9.2.2), and its body is short enough to be kept.
 */
final class Replay {

  private static final Set<HttpMethod> IDEMPOTENT =
      Set.of(
          HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);
  private static final CharSequence KEY = HttpHeaders.createOptimized("Idempotency-Key");

  private final HttpServerRequest request;
  private final long longest;
  private Buffer whole;

  /**
   * Reads nothing yet.
   *
   * @param longest body that is kept, bytes
   */
  Replay(HttpServerRequest request, long longest) {
    this.request = request;
    this.longest = longest;
  }

  boolean hasBody() {
    return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  boolean isPossible() {
    boolean twiceIsAsOnce =
        IDEMPOTENT.contains(request.method()) || request.headers().contains(KEY);
    return twiceIsAsOnce
        && (!hasBody() || ContentLength.of(request).orElse(Long.MAX_VALUE) <= longest);
  }

  /** Reads the body, which is kept then. */
  Future<Buffer> read() {
    Future<Buffer> read = request.body().onSuccess(all -> whole = all);
    request.resume();
    return read;
  }

  /** The body; null where it was not read. */
  Buffer whole() {
    return whole;
  }
}
