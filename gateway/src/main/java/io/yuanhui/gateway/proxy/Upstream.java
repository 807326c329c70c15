package io.yuanhui.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** A service behind the door: where it is, how long it may take, and whether it answered last. */
final class Upstream {

  private static final Logger LOG = Logger.getLogger(Upstream.class);
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final String context;
  private final URI url;
  private final boolean ssl;
  private final int port;
  private final Duration connectTimeout;
  private final Duration responseTimeout;
  private final UpstreamClients clients;
  private final AtomicBoolean answering = new AtomicBoolean(true);

  Upstream(
      String context,
      URI url,
      Duration connectTimeout,
      Duration responseTimeout,
      UpstreamClients clients) {
    this.context = context;
    this.url = url;
    this.ssl = "https".equals(url.getScheme());
    this.port = url.getPort() >= 0 ? url.getPort() : ssl ? HTTPS_PORT : HTTP_PORT;
    this.connectTimeout = connectTimeout;
    this.responseTimeout = responseTimeout;
    this.clients = clients;
  }

  String context() {
    return context;
  }

  Duration responseTimeout() {
    return responseTimeout;
  }

  /** Opens a request on a connection of the current event loop; fails where none is to be had. */
  Future<HttpClientRequest> open(HttpMethod method, String pathAndQuery) {
    return clients
        .current()
        .request(
            new RequestOptions()
                .setMethod(method)
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(ssl)
                .setURI(pathAndQuery)
                .setConnectTimeout(connectTimeout.toMillis()));
  }

  /** Logs the recovery, once. */
  void answered() {
    if (!answering.get() && answering.compareAndSet(false, true)) {
      LOG.infof("%s answers again at %s", context, url);
    }
  }

  /** Logs the outage, once: under load each line would come a thousand times a second. */
  void failed(Throwable cause) {
    if (answering.compareAndSet(true, false)) {
      LOG.warnf("%s does not answer at %s: %s", context, url, cause);
    }
  }
}
