package io.yuanhui.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.Pipe;
import io.vertx.httpproxy.ProxyResponse;

/**
 * An answer of unknown length to an HTTP/1.0 caller, who knows no chunks: it ends where the
 * connection does. The proxy library would collect such an answer in memory first.
 */
record UndelimitedAnswer(
    ProxyResponse answer, HttpServerResponse response, HttpClientRequest onward) {

  void send() {
    response.setStatusCode(answer.getStatusCode());
    response.headers().addAll(answer.headers());
    Pipe<Buffer> pipe = answer.getBody().stream().pipe();
    pipe.endOnSuccess(true);
    pipe.endOnFailure(false);
    pipe.to(response)
        .onFailure(
            broken -> {
              onward.reset();
              response.reset();
            });
  }
}
