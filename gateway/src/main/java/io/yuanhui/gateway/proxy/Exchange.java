package io.yuanhui.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
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
 * <p>No answer, or half of a short one: 503, 504 or 502, see {@link UpstreamFault}. A service that
 * dies in the middle of a long answer: the caller's connection is aborted, so that half an answer
 * cannot pass for a whole one. A caller who goes away: the request to the service is reset.
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
  private final Replay replay;
  private Instance instance;
  private HttpClientRequest onward;
  private int attempt;
  private long timer = NO_TIMER;
  private boolean watched;
  private boolean answered;
  private boolean timedOut;

  Exchange(
      RoutingContext context, Upstream upstream, Refusals refusals, long bodyLimit, long keptBody) {
    this.context = context;
    this.upstream = upstream;
    this.refusals = refusals;
    this.request = context.request();
    this.body = new CountedBody(request, bodyLimit, this::awaitAnswer);
    this.replay = new Replay(request, keptBody);
  }

  void start() {
    instance = upstream.instances().next();
    if (upstream.instances().areSeveral() && replay.isPossible() && replay.hasBody()) {
      goOnSending();
      // Of a caller who leaves meanwhile nobody has to be told.
      replay.read().onSuccess(whole -> attempt());
    } else {
      request.pause();
      attempt();
    }
  }

  private void attempt() {
    int number = ++attempt;
    upstream
        .open(instance, request.method(), pathAndQuery())
        .onSuccess(opened -> send(opened, number))
        .onFailure(cause -> fail(cause, number));
  }

  /** In origin form, also where the caller sent an absolute URI: its host is not the service's. */
  private String pathAndQuery() {
    String query = request.query();
    return query == null ? request.path() : request.path() + "?" + query;
  }

  private void send(HttpClientRequest opened, int number) {
    onward = opened;
    // The failed answer says the same, and is dealt with there.
    onward.exceptionHandler(known -> {});
    if (request.response().closed()) {
      onward.reset();
      return;
    }
    if (!watched) {
      watched = true;
      context.addEndHandler(this::callerWent);
    }
    RequestHeaders.copy(
        request,
        onward.headers(),
        PermissionExchange.authorization(context),
        RequestId.of(context));
    if (replay.whole() != null) {
      onward.send(replay.whole()).compose(this::answer).onFailure(cause -> fail(cause, number));
      awaitAnswer();
    } else if (replay.hasBody()) {
      goOnSending();
      declareBody();
      onward.response().compose(this::answer).onFailure(cause -> fail(cause, number));
      passBody(number);
    } else {
      onward.send().compose(this::answer).onFailure(cause -> fail(cause, number));
      request.resume();
      awaitAnswer();
    }
  }

  private void goOnSending() {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  /**
   * One that breaks off, or grows too long, must not end as if it were whole. A service that has
   * answered need not take the rest, and its answer stands.
   */
  private void passBody(int number) {
    Pipe<Buffer> pipe = body.pipe();
    pipe.endOnFailure(false);
    pipe.to(onward)
        .onFailure(
            cut -> {
              if (!answered || body.exceeded()) {
                fail(cut, number);
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

  /** Composed rather than observed: what it throws must reach {@link #fail}. */
  private Future<Void> answer(HttpClientResponse answer) {
    answered = true;
    upstream.answered(instance);
    return new AnswerStream(answer, request, onward).send().onSuccess(sent -> stopClock());
  }

  /**
   * Tells the caller, unless another instance may be asked.
   *
   * @param number of the attempt; one that was given up has nothing to say any more
   */
  private void fail(Throwable cause, int number) {
    if (number != attempt) {
      return;
    }
    stopClock();
    boolean sent = onward != null;
    if (sent) {
      onward.reset();
    }
    HttpServerResponse response = request.response();
    if (response.closed()) {
      LOG.debug("The caller went away", cause);
    } else if (response.headWritten()) {
      AnswerStream.cut(request);
    } else if (body.exceeded()) {
      refusals.send(BodyTooLarge.problem(body.limit()), context);
    } else if (timedOut) {
      refusals.send(UpstreamFault.timeout(upstream.responseTimeout()), context);
    } else if (!goesElsewhere(cause, sent)) {
      upstream.failed(instance, cause);
      refusals.send(UpstreamFault.of(cause), context);
    }
  }

  /** Once, and only where the first instance cannot have got it, or may get it twice. */
  private boolean goesElsewhere(Throwable cause, boolean sent) {
    if (!UpstreamFault.isConnection(cause) || !upstream.instances().areSeveral()) {
      return false;
    }
    instance.turn(false);
    Instance other =
        attempt == 1 && (!sent || replay.isPossible())
            ? upstream.instances().nextBut(instance)
            : null;
    if (other == null) {
      return false;
    }
    LOG.debugf("%s does not answer at %s, %s is asked", upstream.context(), instance, other);
    instance = other;
    onward = null;
    attempt();
    return true;
  }

  private void stopClock() {
    if (timer != NO_TIMER) {
      context.vertx().cancelTimer(timer);
      timer = NO_TIMER;
    }
  }
}
