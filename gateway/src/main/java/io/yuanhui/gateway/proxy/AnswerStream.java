package io.yuanhui.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.Pipe;
import io.yuanhui.gateway.entrance.ContentLength;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * A service's answer on its way to the caller: a short one whole, at one go, which costs less and
 * lets half a one be told as what it is; others as they come. What has no length goes in chunks;
 * or, where the caller speaks HTTP/1.0 and knows none, ends where the connection does.
 */
record AnswerStream(
    HttpClientResponse answer, HttpServerRequest request, HttpClientRequest onward) {

  private static final Logger LOG = Logger.getLogger(AnswerStream.class);
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  /** Bytes; as many as a connection holds for a caller who does not read. */
  private static final long SHORT = 64 * 1024;

  /**
   * Sends it.
   *
   * @return fails where nothing of it has been sent
   */
  Future<Void> send() {
    OptionalLong length = ContentLength.of(answer.headers());
    if (length.isPresent() && length.getAsLong() <= SHORT && mayHaveBody()) {
      return answer.body().map(this::sendWhole);
    }
    sendAsItComes(length.isPresent());
    return Future.succeededFuture();
  }

  private Void sendWhole(Buffer body) {
    copyHead();
    request.response().end(body);
    return null;
  }

  private void sendAsItComes(boolean hasLength) {
    copyHead();
    if (mayHaveBody() && !hasLength && request.version() != HttpVersion.HTTP_1_0) {
      request.response().setChunked(true);
    }
    Pipe<Buffer> pipe = answer.pipe();
    pipe.endOnSuccess(true);
    pipe.endOnFailure(false);
    pipe.to(request.response())
        .onFailure(
            broken -> {
              LOG.debug("An answer broke off", broken);
              onward.reset();
              cut(request);
            });
  }

  private void copyHead() {
    HttpServerResponse response = request.response();
    response.setStatusCode(answer.statusCode());
    response.setStatusMessage(answer.statusMessage());
    ResponseHeaders.copy(answer.headers(), response.headers());
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
