package io.yuanhui.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One HTTP client for each event loop, so that a request and its upstream connection share a thread
 * and no pool is shared between threads. Vert.x closes them with itself.
 */
@ApplicationScoped
class UpstreamClients {

  /** Services answer with long Link headers at most. */
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  private final ThreadLocal<HttpClient> clients;

  UpstreamClients(Vertx vertx, GatewayConfig config) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setKeepAliveTimeout((int) config.connections().keepAlive().toSeconds())
            .setMaxPoolSize(config.connections().pool())
            .setMaxWaitQueueSize(config.connections().waiting())
            .setConnectTimeout((int) config.timeouts().connect().toMillis())
            .setMaxHeaderSize(MAX_HEADER_BYTES);
    this.clients = ThreadLocal.withInitial(() -> vertx.createHttpClient(options));
  }

  HttpClient current() {
    return clients.get();
  }
}
