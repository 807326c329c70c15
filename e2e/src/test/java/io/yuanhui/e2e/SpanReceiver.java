package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Receives spans as OTLP over HTTP sends them, in protobuf. Each batch is of one application, and
 * its texts and trace ids stand in it as they are, so that no schema is needed to look for them.
 */
final class SpanReceiver implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpServer server;
  private final List<String> batches = new CopyOnWriteArrayList<>();

  SpanReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** What {@code OTEL_EXPORTER_OTLP_ENDPOINT} is. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    batches.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /**
   * Waits until an application has sent a trace's spans with some words, in however many batches.
   */
  void await(String trace, String application, String... words) throws InterruptedException {
    String id = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
    List<String> wanted = words.length == 0 ? List.of(application) : List.of(words);
    Instant end = Instant.now().plus(PATIENCE);
    while (!wanted.stream().allMatch(word -> came(id, application, word))) {
      assertTrue(Instant.now().isBefore(end), () -> trace + " " + wanted + " in " + everything());
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean came(String id, String application, String word) {
    return batches.stream()
        .anyMatch(
            batch -> batch.contains(id) && batch.contains(application) && batch.contains(word));
  }

  /** All that came. */
  String everything() {
    return String.join("\n", batches);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
