package io.yuanhui.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.Pipe;
import org.jboss.logging.Logger;

/**
 * A service's answer on its way to the caller. What has no length goes in chunks; or, where the
 * caller speaks HTTP/1.0 and knows none, ends where the connection does.
 */
record AnswerStream(
    HttpClientResponse answer, HttpServerRequest request, HttpClientRequest onward) {

  private static final Logger LOG = Logger.getLogger(AnswerStream.class);
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  void send() {
    HttpServerResponse response = request.response();
    response.setStatusCode(answer.statusCode());
    response.setStatusMessage(answer.statusMessage());
    ResponseHeaders.copy(answer.headers(), response.headers());
    if (mayHaveBody()
        && !answer.headers().contains(HttpHeaders.CONTENT_LENGTH)
        && request.version() != HttpVersion.HTTP_1_0) {
      response.setChunked(true);
    }
    Pipe<Buffer> pipe = answer.pipe();
    pipe.endOnSuccess(true);
    pipe.endOnFailure(false);
    pipe.to(response)
        .onFailure(
            broken -> {
              LOG.debug("An answer broke off", broken);
              onward.reset();
              cut(request);
            });
  }

  /**
   * Ends the caller's connection in the middle of an answer. Not by the response's {@code reset},
   * after which it tells nobody that it ended, and the door would wait for it when it stops.
   */
  static void cut(HttpServerRequest request) {
    request.connection().close();
  }

  private boolean mayHaveBody() {
    return request.method() != HttpMethod.HEAD
        && answer.statusCode() != NO_CONTENT
        && answer.statusCode() != NOT_MODIFIED;
  }
}
