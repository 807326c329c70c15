package io.yuanhui.gateway.proxy;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Asks the instances of services again and again whether they are ready, where a service has more
 * than one: those that are not, such as one that is about to stop, get no more requests. The only
 * one of a service gets them in any case.
 */
@ApplicationScoped
class InstanceWatch {

  private static final Logger LOG = Logger.getLogger(InstanceWatch.class);
  private static final String READY = "/q/health/ready";
  private static final int OK = 200;

  private final Vertx vertx;
  private final Upstreams upstreams;
  private final GatewayConfig.Instances config;
  private final AtomicBoolean lookingUp = new AtomicBoolean();

  InstanceWatch(Vertx vertx, Upstreams upstreams, GatewayConfig config) {
    this.vertx = vertx;
    this.upstreams = upstreams;
    this.config = config.instances();
  }

  void begin(@Observes StartupEvent started) {
    lookUp();
    vertx.setPeriodic(config.lookUp().toMillis(), again -> lookUp());
    vertx.setPeriodic(config.ask().toMillis(), again -> ask());
  }

  private void lookUp() {
    if (lookingUp.compareAndSet(false, true)) {
      vertx
          .executeBlocking(
              () -> {
                upstreams.all().forEach(upstream -> upstream.instances().lookUp());
                return null;
              },
              false)
          .onComplete(done -> lookingUp.set(false));
    }
  }

  private void ask() {
    for (Upstream upstream : upstreams.all()) {
      if (upstream.instances().areSeveral()) {
        upstream.instances().all().forEach(instance -> ask(upstream, instance));
      }
    }
  }

  private void ask(Upstream upstream, Instance instance) {
    isReady(upstream, instance)
        // It may have met a kept connection that was just being closed.
        .recover(broken -> isReady(upstream, instance))
        .otherwise(false)
        .onSuccess(
            ready -> {
              if (instance.turn(ready)) {
                LOG.infof(
                    "%s at %s is %s", upstream.context(), instance, ready ? "ready" : "not ready");
              }
            });
  }

  private Future<Boolean> isReady(Upstream upstream, Instance instance) {
    return upstream
        .open(instance, HttpMethod.GET, READY)
        .compose(this::send)
        .map(answer -> answer.statusCode() == OK);
  }

  private Future<HttpClientResponse> send(HttpClientRequest request) {
    return request.idleTimeout(config.patience().toMillis()).send();
  }
}
