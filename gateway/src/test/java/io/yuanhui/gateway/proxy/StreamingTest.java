package io.yuanhui.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(StreamingTest.LargeBodies.class)
@Timeout(60)
class StreamingTest {

  private static final long LARGE = 200L * 1024 * 1024;

  /** Socket buffers of four ends, grown as far as Linux lets them, and little more. */
  private static final long IN_FLIGHT = 40L * 1024 * 1024;

  private static final byte[] BLOCK = new byte[64 * 1024];

  public static class LargeBodies implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.limits.body", "256M");
    }
  }

  private StubService economy;
  private final CompletableFuture<HttpServerRequest> arrived = new CompletableFuture<>();

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  private HttpServerRequest request() throws Exception {
    return arrived.get(5, TimeUnit.SECONDS);
  }

  @Test
  void a_chunk_of_the_answer_arrives_before_the_service_has_finished() throws Exception {
    economy.answers(
        request -> {
          request.response().setChunked(true).write("first");
          arrived.complete(request);
        });
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head("GET /api/economy/v1/export HTTP/1.1"));
      wire.readUntil("first");
      assertFalse(request().response().ended());
      request().response().end("last");
      wire.readUntil("last\r\n0\r\n\r\n");
    }
  }

  @Test
  void a_chunk_of_an_upload_arrives_before_the_caller_has_finished() throws Exception {
    BlockingQueue<String> chunks = new LinkedBlockingQueue<>();
    economy.answers(
        request -> {
          request.handler(chunk -> chunks.add(chunk.toString()));
          request.endHandler(end -> request.response().end("done"));
        });
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head("POST /api/economy/v1/import HTTP/1.1", "Transfer-Encoding: chunked"));
      wire.send(Wire.chunk("first"));
      assertEquals("first", chunks.poll(5, TimeUnit.SECONDS));
      wire.send(Wire.chunk("last") + "0\r\n\r\n");
      assertEquals("last", chunks.poll(5, TimeUnit.SECONDS));
      wire.readUntil("done");
    }
  }

  @Test
  void a_large_upload_waits_for_a_slow_service_instead_of_filling_memory() throws Exception {
    AtomicLong received = new AtomicLong();
    economy.answers(
        request -> {
          request.pause();
          request.handler(chunk -> received.addAndGet(chunk.length()));
          request.endHandler(end -> request.response().end("done"));
          arrived.complete(request);
        });
    AtomicLong sent = new AtomicLong();
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head("POST /api/economy/v1/import HTTP/1.1", "Content-Length: " + LARGE));
      CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> upload(wire, sent));
      HttpServerRequest request = request();
      assertStalls(sent, upload);

      request.resume();
      upload.get(40, TimeUnit.SECONDS);
      wire.readUntil("done");
      assertEquals(LARGE, received.get());
    }
  }

  private static void upload(Wire wire, AtomicLong sent) {
    try {
      while (sent.get() < LARGE) {
        wire.send(BLOCK);
        sent.addAndGet(BLOCK.length);
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void a_large_answer_waits_for_a_slow_caller_instead_of_filling_memory() throws Exception {
    AtomicLong sent = new AtomicLong();
    CompletableFuture<Void> finished = new CompletableFuture<>();
    economy.answers(
        request -> {
          request.response().putHeader("Content-Length", "" + LARGE);
          download(request, sent, finished);
        });
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head("GET /api/economy/v1/export HTTP/1.1"));
      wire.readHead();
      assertStalls(sent, finished);

      assertEquals(LARGE, wire.in().readNBytes((int) LARGE).length);
      finished.get(5, TimeUnit.SECONDS);
    }
  }

  private static void download(
      HttpServerRequest request, AtomicLong sent, CompletableFuture<Void> finished) {
    while (sent.get() < LARGE && !request.response().writeQueueFull()) {
      request.response().write(Buffer.buffer(BLOCK));
      sent.addAndGet(BLOCK.length);
    }
    if (sent.get() < LARGE) {
      request.response().drainHandler(more -> download(request, sent, finished));
    } else {
      request.response().end().onSuccess(finished::complete);
    }
  }

  /** With nobody reading, the sender comes to a halt long before the end. */
  private static void assertStalls(AtomicLong sent, CompletableFuture<Void> whole)
      throws Exception {
    try {
      whole.get(3, TimeUnit.SECONDS);
      throw new AssertionError("All went somewhere, though nobody read it");
    } catch (TimeoutException asItShould) {
      assertTrue(sent.get() < IN_FLIGHT, () -> sent + " bytes under way");
    }
  }

  @Test
  void a_caller_without_chunks_gets_a_stream_too() throws Exception {
    economy.answers(
        request -> {
          request.response().setChunked(true).write("first");
          arrived.complete(request);
        });
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head("GET /api/economy/v1/export HTTP/1.0"));
      wire.readUntil("first");
      request().response().end("last");
      assertEquals("last", wire.readToEnd());
    }
  }
}
