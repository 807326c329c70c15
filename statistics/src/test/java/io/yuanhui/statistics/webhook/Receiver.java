package io.yuanhui.statistics.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Another system that receives events, as well or as badly as it is told. */
final class Receiver implements AutoCloseable {

  /** Answers nothing for longer than anybody waits. */
  static final int SILENT = -1;

  /** Closes the connection without an answer. */
  static final int CLOSED = -2;

  private static final long LONGEST_MILLIS = 30_000;
  private static final long SILENCE_MILLIS = 3_000;

  /** A request as it came, and what it was answered. */
  record Received(
      String id, String timestamp, String signature, String contentType, String host, String body) {

    /** Its events. */
    List<Map<String, Object>> events() {
      JsonPath json = JsonPath.from(body);
      return contentType.contains("batch") ? json.getList("") : List.of(json.getMap(""));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> all = new CopyOnWriteArrayList<>();
  private final List<Received> taken = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Integer> behaviour = received -> 204;
  private volatile Map<String, String> headers = Map.of();
  private volatile boolean flooding;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/hook?from=yuanhui";
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Answers each request with a status of its choice. */
  Receiver answering(Function<Received, Integer> status) {
    behaviour = status;
    return this;
  }

  /** Answers with a body that does not end. */
  void flooding() {
    flooding = true;
  }

  Receiver with(Map<String, String> more) {
    headers = more;
    return this;
  }

  /** What was answered with a 2xx, in the order of the answers. */
  List<Received> taken() {
    return List.copyOf(taken);
  }

  /** Whatever came. */
  List<Received> all() {
    return List.copyOf(all);
  }

  /** The events that were taken, each once, in the order in which they first were. */
  List<Map<String, Object>> events() {
    List<Map<String, Object>> events = new ArrayList<>();
    for (Received received : taken()) {
      for (Map<String, Object> event : received.events()) {
        if (events.stream().noneMatch(seen -> seen.get("id").equals(event.get("id")))) {
          events.add(event);
        }
      }
    }
    return events;
  }

  /** Waits until something is so; fails after a while. */
  static void await(String what, Supplier<Boolean> so) {
    long end = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
    while (!so.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within half a minute: " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    Received received =
        new Received(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            exchange.getRequestHeaders().getFirst("Host"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    all.add(received);
    int status = behaviour.apply(received);
    try (exchange) {
      if (flooding) {
        flood(exchange);
      }
      if (status == SILENT) {
        Thread.sleep(SILENCE_MILLIS);
      } else if (status != CLOSED) {
        headers.forEach(exchange.getResponseHeaders()::set);
        if (status / 100 == 2) {
          taken.add(received);
        }
        exchange.sendResponseHeaders(status, -1);
      }
    } catch (InterruptedException atTheEnd) {
      Thread.currentThread().interrupt();
    }
  }

  private static void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] piece = new byte[8192];
    while (true) {
      exchange.getResponseBody().write(piece);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
