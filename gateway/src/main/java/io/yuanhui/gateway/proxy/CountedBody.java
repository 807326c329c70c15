package io.yuanhui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A request's body on its way to the service: counted, so that one without a declared length is
 * bounded too. It fails with {@link BodyTooLarge} at the first byte beyond the limit.
 */
final class CountedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private final Runnable complete;
  private Handler<Throwable> exceptionHandler;
  private long bytes;
  private boolean exceeded;

  /**
   * @param limit bytes
   * @param complete runs when the whole body has been handed on
   */
  CountedBody(ReadStream<Buffer> body, long limit, Runnable complete) {
    this.body = body;
    this.limit = limit;
    this.complete = complete;
  }

  boolean exceeded() {
    return exceeded;
  }

  long limit() {
    return limit;
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> handler) {
    body.handler(handler == null ? null : chunk -> count(chunk, handler));
    return this;
  }

  private void count(Buffer chunk, Handler<Buffer> handler) {
    if (exceeded) {
      return;
    }
    bytes += chunk.length();
    if (bytes <= limit) {
      handler.handle(chunk);
      return;
    }
    exceeded = true;
    if (exceptionHandler != null) {
      exceptionHandler.handle(new BodyTooLarge(limit));
    }
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> handler) {
    body.endHandler(handler == null ? null : end -> finish(handler));
    return this;
  }

  private void finish(Handler<Void> handler) {
    if (!exceeded) {
      handler.handle(null);
      complete.run();
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
    exceptionHandler = handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}
