package io.yuanhui.gateway.suite;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A real HTTP server where the gateway expects a service; it records what it is asked. */
public final class StubService implements AutoCloseable {

  /** A request as it came in. */
  public record Seen(String method, String uri, MultiMap headers) {}

  private final Vertx vertx = Vertx.vertx();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile Handler<HttpServerRequest> behaviour =
      request -> request.response().end(request.uri());

  private StubService() {}

  /** Starts the service of a context; it answers with the URI it was asked for. */
  public static StubService of(String context) {
    return of(context, 0);
  }

  /** Starts one of its instances, counted from 0. */
  public static StubService of(String context, int instance) {
    StubService service = new StubService();
    HttpServerOptions options =
        new HttpServerOptions().setHost("127.0.0.1").setPort(Ports.of(context, instance));
    await(service.vertx.createHttpServer(options).requestHandler(service::answer).listen());
    return service;
  }

  /** Starts a server that speaks what it likes: the handler gets the bare socket. */
  public static StubService bare(String context, Handler<io.vertx.core.net.NetSocket> behaviour) {
    StubService service = new StubService();
    await(
        service
            .vertx
            .createNetServer()
            .connectHandler(behaviour)
            .listen(Ports.of(context), "127.0.0.1"));
    return service;
  }

  private void answer(HttpServerRequest request) {
    seen.add(
        new Seen(
            request.method().name(),
            request.uri(),
            MultiMap.caseInsensitiveMultiMap().addAll(request.headers())));
    behaviour.handle(request);
  }

  /** From now on answers like this. */
  public void answers(Handler<HttpServerRequest> other) {
    behaviour = other;
  }

  /** All requests so far. */
  public List<Seen> seen() {
    return seen;
  }

  /** The only request so far. */
  public Seen only() {
    if (seen.size() != 1) {
      throw new AssertionError("Not one request: " + seen);
    }
    return seen.get(0);
  }

  @Override
  public void close() {
    await(vertx.close());
  }

  private static void await(io.vertx.core.Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (Exception failed) {
      // Whatever it is, the test cannot go on.
      throw new IllegalStateException(failed);
    }
  }
}
