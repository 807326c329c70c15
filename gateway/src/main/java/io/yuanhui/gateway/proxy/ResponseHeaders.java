package io.yuanhui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.yuanhui.commons.web.RequestId;
import io.yuanhui.gateway.pages.SecurityHeaders;

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
    SecurityHeaders.names().forEach(headers::remove);
    // Which other origins may read answers is told to the door alone.
    headers.remove("Access-Control-Allow-Origin");
    headers.remove("Access-Control-Allow-Credentials");
  }
}
