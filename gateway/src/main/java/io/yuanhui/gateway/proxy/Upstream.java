package io.yuanhui.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A service behind the door: where its instances are, how long it may take, and whether it answered
 * last.
 */
final class Upstream {

  private static final Logger LOG = Logger.getLogger(Upstream.class);

  private final String context;
  private final Instances instances;
  private final Duration connectTimeout;
  private final Duration responseTimeout;
  private final UpstreamClients clients;
  private final AtomicBoolean answering = new AtomicBoolean(true);

  Upstream(
      String context,
      Instances instances,
      Duration connectTimeout,
      Duration responseTimeout,
      UpstreamClients clients) {
    this.context = context;
    this.instances = instances;
    this.connectTimeout = connectTimeout;
    this.responseTimeout = responseTimeout;
    this.clients = clients;
  }

  String context() {
    return context;
  }

  Instances instances() {
    return instances;
  }

  Duration responseTimeout() {
    return responseTimeout;
  }

  /** Opens a request on a connection of the current event loop; fails where none is to be had. */
  Future<HttpClientRequest> open(Instance instance, HttpMethod method, String pathAndQuery) {
    return clients
        .current()
        .request(
            instance
                .options()
                .setMethod(method)
                .setURI(pathAndQuery)
                .setConnectTimeout(connectTimeout.toMillis()));
  }

  /** Logs the recovery, once. */
  void answered(Instance instance) {
    if (!answering.get() && answering.compareAndSet(false, true)) {
      LOG.infof("%s answers again at %s", context, instance);
    }
  }

  /** Logs the outage, once: under load each line would come a thousand times a second. */
  void failed(Instance instance, Throwable cause) {
    if (answering.compareAndSet(true, false)) {
      LOG.warnf("%s does not answer at %s: %s", context, instance, cause);
    }
  }
}
