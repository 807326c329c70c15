package io.yuanhui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.yuanhui.commons.web.RequestId;

/** The headers that a caller gets: the service's, without those of the connection. */
final class ResponseHeaders {

  private ResponseHeaders() {}

  /** Rewrites a copy of the service's headers. */
  static void prepare(MultiMap headers) {
    HopHeaders.strip(headers);
    headers.remove("Server");
    headers.remove("X-Powered-By");
    // The door has set it on the answer already; the service's echo would be a second one.
    headers.remove(RequestId.HEADER);
  }
}
