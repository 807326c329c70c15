package io.yuanhui.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.Pipe;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/**
 * A service's answer on its way to the caller.
 *
 * <p>Not sent by the proxy library, which would read and write anew the date of each answer, and
 * collect in memory what has no length where the caller speaks HTTP/1.0 and knows no chunks. Such
 * an answer ends where the connection does.
 */
record AnswerStream(ProxyResponse answer, HttpServerRequest request, HttpClientRequest onward) {

  private static final Logger LOG = Logger.getLogger(AnswerStream.class);

  void send() {
    HttpServerResponse response = request.response();
    response.setStatusCode(answer.getStatusCode());
    response.setStatusMessage(answer.getStatusMessage());
    response.headers().addAll(answer.headers());
    if (answer.getBody().length() < 0 && request.version() != HttpVersion.HTTP_1_0) {
      response.setChunked(true);
    }
    Pipe<Buffer> pipe = answer.getBody().stream().pipe();
    pipe.endOnSuccess(true);
    pipe.endOnFailure(false);
    pipe.to(response)
        .onFailure(
            broken -> {
              LOG.debug("An answer broke off", broken);
              onward.reset();
              response.reset();
            });
  }
}
