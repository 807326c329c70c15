package io.yuanhui.bench.door;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The least that a proxy upon Vert.x does: headers and body go on and back, nothing is checked,
 * limited, counted or timed. What the gateway can come up to, and no more.
 */
public final class BareProxy extends AbstractVerticle {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int EVENT_LOOPS = Runtime.getRuntime().availableProcessors();
  private static final int CONNECTIONS = 256;

  private final int port;
  private final int upstream;

  private BareProxy(int port, int upstream) {
    this.port = port;
    this.upstream = upstream;
  }

  /** In a process of its own, with as much memory as the gateway has. */
  static Server start(Path work, int upstream) throws IOException, InterruptedException {
    int port = Server.freePort();
    ProcessBuilder process =
        new ProcessBuilder(
            List.of(
                "java",
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                BareProxy.class.getName(),
                Integer.toString(port),
                Integer.toString(upstream)));
    return Server.start(process, work.resolve("bare-proxy.log"), port);
  }

  /**
   * Listens until it is ended.
   *
   * @param arguments its port and that of the upstream, both on loopback
   */
  public static void main(String[] arguments) {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(EVENT_LOOPS));
    vertx.deployVerticle(
        () -> new BareProxy(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])),
        new DeploymentOptions().setInstances(EVENT_LOOPS));
  }

  @Override
  public void start(Promise<Void> started) {
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setDefaultHost(LOOPBACK)
                .setDefaultPort(upstream));
    vertx
        .createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port))
        .requestHandler(request -> pass(request, client))
        .listen()
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private static void pass(HttpServerRequest request, HttpClient client) {
    request.pause();
    client
        .request(request.method(), request.uri())
        .compose(
            onward -> {
              copyHeaders(request, onward);
              request.resume();
              return onward.send();
            })
        .onSuccess(answer -> passBack(answer, request.response()))
        .onFailure(broken -> request.connection().close());
  }

  private static void copyHeaders(HttpServerRequest request, HttpClientRequest onward) {
    request.headers().forEach(onward.headers()::add);
    onward.headers().remove(HttpHeaders.HOST);
  }

  private static void passBack(HttpClientResponse answer, HttpServerResponse response) {
    response.setStatusCode(answer.statusCode());
    answer.headers().forEach(response.headers()::add);
    response.headers().remove(HttpHeaders.CONNECTION);
    answer.pipeTo(response);
  }
}
