package io.yuanhui.gateway.entrance;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.web.ProblemResponse;
import io.yuanhui.gateway.events.DoorEvents;
import io.yuanhui.gateway.events.DoorRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Answers a request with a problem, also while its body is still on the way.
 *
 * <p>Closing a connection on which the client is still sending resets it, and the client may never
 * see the answer. So a rest of the body is read and thrown away: a small one to keep the connection
 * in use, a large one for {@link #LINGER} at most before the connection is closed.
 */
@ApplicationScoped
public class Refusals {

  private static final Duration LINGER = Duration.ofSeconds(3);
  private static final long WORTH_READING_BYTES = 64 * 1024L;

  private final ProblemResponse responses;
  private final DoorEvents events;

  Refusals(ProblemResponse responses, DoorEvents events) {
    this.responses = responses;
    this.events = events;
  }

  /** Ends the response with the problem; does nothing where the client is gone already. */
  public void send(ProblemException problem, RoutingContext context) {
    if (context.response().closed() || context.response().ended()) {
      return;
    }
    if (problem.type() == ProblemType.UNAUTHENTICATED || problem.type() == ProblemType.FORBIDDEN) {
      events.refused(problem, DoorRequest.of(context));
    }
    HttpServerRequest request = context.request();
    if (!request.isEnded()) {
      discardBody(request, context);
    }
    responses.send(problem, context);
  }

  private static void discardBody(HttpServerRequest request, RoutingContext context) {
    boolean reusable = declaredLength(request) <= WORTH_READING_BYTES;
    request.handler(ignored -> {});
    request.exceptionHandler(ignored -> {});
    if (!reusable) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      long deadline =
          context.vertx().setTimer(LINGER.toMillis(), id -> request.connection().close());
      request.endHandler(
          end -> {
            context.vertx().cancelTimer(deadline);
            context.vertx().runOnContext(after -> request.connection().close());
          });
    }
    request.resume();
  }

  /** In bytes; 0 where there is no body, the largest number where its length is not known. */
  private static long declaredLength(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return Long.MAX_VALUE;
    }
    return ContentLength.of(request).orElse(0);
  }
}
