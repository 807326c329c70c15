package io.yuanhui.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerResponse;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.gateway.GatewayConfig;
import java.time.Duration;
import java.util.Optional;

/**
 * One allowance of one kind of caller, announced as draft-ietf-httpapi-ratelimit-headers-10 has it:
 * {@code RateLimit-Policy: "reads";q=1000;w=5} and {@code RateLimit: "reads";r=999;t=1}, with
 * quota, window in seconds, remaining requests and seconds until all are there again.
 */
final class Quota {

  private static final CharSequence POLICY = AsciiString.cached("RateLimit-Policy");
  private static final CharSequence STATE = AsciiString.cached("RateLimit");
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Buckets buckets;
  private final CharSequence policy;
  private final String statePrefix;

  Quota(Allowance allowance, GatewayConfig.Rate rate) {
    this.buckets = new Buckets(rate);
    String name = "\"" + allowance.policy() + "\"";
    this.policy =
        AsciiString.cached(name + ";q=" + buckets.burst() + ";w=" + buckets.window().toSeconds());
    this.statePrefix = name + ";r=";
  }

  /**
   * Takes one token and says on the response what is left.
   *
   * @return why not, where there was none
   */
  Optional<ProblemException> take(String caller, HttpServerResponse response) {
    ConsumptionProbe probe = buckets.of(caller).tryConsumeAndReturnRemaining(1);
    response.putHeader(POLICY, policy);
    response.putHeader(
        STATE,
        (CharSequence)
            (statePrefix
                + probe.getRemainingTokens()
                + ";t="
                + seconds(probe.getNanosToWaitForReset())));
    if (probe.isConsumed()) {
      return Optional.empty();
    }
    long wait = seconds(probe.getNanosToWaitForRefill());
    return Optional.of(
        ProblemException.tooMany(
            Text.of(
                "请求过于频繁，请在 " + wait + " 秒后重试。", "Too many requests; retry after " + wait + " s."),
            Duration.ofSeconds(wait)));
  }

  private static long seconds(long nanos) {
    return (nanos + SECOND - 1) / SECOND;
  }
}
