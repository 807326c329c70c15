package io.yuanhui.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.Pipe;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.web.RequestId;
import io.yuanhui.gateway.entrance.ContentLength;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.permission.PermissionExchange;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * One request's way to a service and its answer's way back, both as streams with back-pressure.
 *
 * <p>No answer: 503, 504 or 502, see {@link UpstreamFault}. A service that dies in the middle of
 * its answer: the caller's connection is aborted, so that half an answer cannot pass for a whole
 * one. A caller who goes away: the request to the service is reset.
 *
 * <p>Everything here runs on the event loop of the caller's connection.
 */
final class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final long NO_TIMER = -1;

  private final RoutingContext context;
  private final Upstream upstream;
  private final Refusals refusals;
  private final HttpServerRequest request;
  private final CountedBody body;
  private HttpClientRequest onward;
  private long timer = NO_TIMER;
  private boolean answered;
  private boolean timedOut;

  Exchange(RoutingContext context, Upstream upstream, Refusals refusals, long bodyLimit) {
    this.context = context;
    this.upstream = upstream;
    this.refusals = refusals;
    this.request = context.request();
    this.body = new CountedBody(request, bodyLimit, this::awaitAnswer);
  }

  void start() {
    request.pause();
    upstream.open(request.method(), pathAndQuery()).onSuccess(this::send).onFailure(this::fail);
  }

  /** In origin form, also where the caller sent an absolute URI: its host is not the service's. */
  private String pathAndQuery() {
    String query = request.query();
    return query == null ? request.path() : request.path() + "?" + query;
  }

  private void send(HttpClientRequest opened) {
    onward = opened;
    // The failed answer says the same, and is dealt with there.
    onward.exceptionHandler(known -> {});
    if (request.response().closed()) {
      onward.reset();
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    context.addEndHandler(this::callerWent);
    RequestHeaders.copy(
        request,
        onward.headers(),
        PermissionExchange.authorization(context),
        RequestId.of(context));
    if (hasNoBody()) {
      onward.send().map(this::answer).onFailure(this::fail);
      request.resume();
      awaitAnswer();
    } else {
      declareBody();
      onward.response().map(this::answer).onFailure(this::fail);
      passBody();
    }
  }

  /**
   * One that breaks off, or grows too long, must not end as if it were whole. A service that has
   * answered need not take the rest, and its answer stands.
   */
  private void passBody() {
    Pipe<Buffer> pipe = body.pipe();
    pipe.endOnFailure(false);
    pipe.to(onward)
        .onFailure(
            cut -> {
              if (!answered || body.exceeded()) {
                fail(cut);
              }
            });
  }

  private void callerWent(AsyncResult<Void> ended) {
    if (ended.failed()) {
      onward.reset();
    }
  }

  private void declareBody() {
    OptionalLong length = ContentLength.of(request);
    if (length.isPresent()) {
      onward.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length.getAsLong()));
    } else {
      onward.setChunked(true);
    }
  }

  /** Such a request goes at once, without a stream that only ends. */
  private boolean hasNoBody() {
    return !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
        && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /** The clock starts when the service has all it needs: a slow upload is not its fault. */
  private void awaitAnswer() {
    if (!answered) {
      timer =
          context
              .vertx()
              .setTimer(
                  upstream.responseTimeout().toMillis(),
                  id -> {
                    timedOut = true;
                    onward.reset();
                  });
    }
  }

  /** Mapped rather than observed: what it throws must reach {@link #fail}. */
  private Void answer(HttpClientResponse answer) {
    answered = true;
    stopClock();
    upstream.answered();
    new AnswerStream(answer, request, onward).send();
    return null;
  }

  private void fail(Throwable cause) {
    stopClock();
    if (onward != null) {
      onward.reset();
    }
    HttpServerResponse response = request.response();
    if (response.closed()) {
      LOG.debug("The caller went away", cause);
    } else if (response.headWritten()) {
      response.reset();
    } else if (body.exceeded()) {
      refusals.send(BodyTooLarge.problem(body.limit()), context);
    } else if (timedOut) {
      refusals.send(UpstreamFault.timeout(upstream.responseTimeout()), context);
    } else {
      upstream.failed(cause);
      refusals.send(UpstreamFault.of(cause), context);
    }
  }

  private void stopClock() {
    if (timer != NO_TIMER) {
      context.vertx().cancelTimer(timer);
      timer = NO_TIMER;
    }
  }
}
