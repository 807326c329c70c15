package io.yuanhui.gateway.limits;

import io.github.bucket4j.Bucket;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.gateway.GatewayConfig;
import io.yuanhui.gateway.access.Caller;
import io.yuanhui.gateway.entrance.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Slows down who tries tokens, without shutting out who shares an address with them.
 *
 * <p>An unknown token takes one from its address' bucket, and gets it back when it holds ({@link
 * #wasRight}). With the bucket empty, unknown tokens are verified one after another as it refills;
 * where the line is longer than {@link #LONGEST}, 429. Callers whose token is remembered never
 * stand in it.
 */
@ApplicationScoped
public class GuessPace implements Handler<RoutingContext> {

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final String TAKEN_FROM = GuessPace.class.getName();

  private static final Text TOO_MANY =
      Text.of(
          "来自该地址的无效令牌过多，请稍后重试。", "Too many bad tokens came from this address; try again later.");

  private final Buckets buckets;
  private final Refusals refusals;

  GuessPace(GatewayConfig config, Refusals refusals) {
    this.buckets = new Buckets(config.rates().guesses());
    this.refusals = refusals;
  }

  @Override
  public void handle(RoutingContext context) {
    boolean guesses =
        Caller.of(context) == null
            && context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    if (!guesses) {
      context.next();
      return;
    }
    Bucket bucket = buckets.of(Origin.of(context.request().remoteAddress().hostAddress()));
    Duration wait = Duration.ofNanos(bucket.consumeIgnoringRateLimits(1));
    if (wait.compareTo(LONGEST) > 0) {
      bucket.addTokens(1);
      refusals.send(ProblemException.tooMany(TOO_MANY, LONGEST), context);
    } else {
      context.put(TAKEN_FROM, bucket);
      goOn(context, wait);
    }
  }

  private static void goOn(RoutingContext context, Duration wait) {
    if (wait.isZero()) {
      context.next();
      return;
    }
    // What arrives of the body meanwhile must not be lost.
    context.request().pause();
    // A timer of less than a millisecond is none.
    context.vertx().setTimer(wait.toMillis() + 1, turn -> context.next());
  }

  /** To be put behind the check of tokens: whoever comes so far has not guessed. */
  public void wasRight(RoutingContext context) {
    Bucket bucket = context.remove(TAKEN_FROM);
    if (bucket != null) {
      bucket.addTokens(1);
    }
    context.next();
  }
}
