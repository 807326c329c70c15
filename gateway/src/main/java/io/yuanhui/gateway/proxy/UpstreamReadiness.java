package io.yuanhui.gateway.proxy;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of each service whether it is live, and is itself always up.
 *
 * <p>The door is ready when it can answer. Were it to report a service's outage as its own, the
 * load balancer would take the door out, and with it the three services that still work; callers of
 * the fourth get a 503 that says so. For the same reason Keycloak is not asked: tokens are verified
 * with cached keys.
 *
 * <p>Services are asked at most every {@link #FRESH}, so that whoever polls the door does not poll
 * four services.
 */
@Readiness
@ApplicationScoped
class UpstreamReadiness implements AsyncHealthCheck {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final String LIVE = "/q/health/live";
  private static final int OK = 200;

  private final Upstreams upstreams;
  private final Uni<HealthCheckResponse> recent;

  UpstreamReadiness(Upstreams upstreams) {
    this.upstreams = upstreams;
    this.recent =
        Uni.createFrom().completionStage(() -> ask().toCompletionStage()).memoize().atLeast(FRESH);
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return recent;
  }

  private Future<HealthCheckResponse> ask() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("services").up();
    List<Future<?>> probes = new ArrayList<>();
    for (Upstream upstream : upstreams.all()) {
      probes.add(
          isLive(upstream).map(live -> answer.withData(upstream.context(), live ? "UP" : "DOWN")));
    }
    return Future.join(probes).map(asked -> answer.build());
  }

  private static Future<Boolean> isLive(Upstream upstream) {
    return upstream
        .open(upstream.instances().next(), HttpMethod.GET, LIVE)
        .compose(UpstreamReadiness::probe)
        .map(response -> response.statusCode() == OK)
        .otherwise(false);
  }

  private static Future<HttpClientResponse> probe(HttpClientRequest request) {
    return request.idleTimeout(Duration.ofSeconds(1).toMillis()).send();
  }
}
