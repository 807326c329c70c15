package io.yuanhui.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(BulkUploadsTest.TwoEachThreeInAll.class)
@Timeout(60)
class BulkUploadsTest {

  private static final TestToken FINANCE = TestTokens.clerk("finance");
  private static final TestToken HRSS = TestTokens.clerk("hrss");

  public static class TwoEachThreeInAll implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.bulk.uploads-each", "2", "gateway.bulk.uploads", "3");
    }
  }

  private final BlockingQueue<HttpServerRequest> arrived = new LinkedBlockingQueue<>();
  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
    economy.answers(
        request -> {
          request.handler(chunk -> {});
          request.endHandler(end -> request.response().end("done"));
          request.exceptionHandler(gone -> {});
          arrived.add(request);
        });
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  @Test
  void so_many_at_once_for_each_and_for_all_and_then_again() throws Exception {
    try (Wire first = upload(FINANCE);
        Wire second = upload(FINANCE)) {
      awaitUploads(2);
      assertRefused(FINANCE, 429);
      try (Wire third = upload(HRSS)) {
        awaitUploads(1);
        assertRefused(HRSS, 503);
        finish(third);
      }
      finish(first);
      finish(second);
    }
    assertAllSlotsAreFree();
  }

  @Test
  void a_caller_who_resets_gives_the_slot_back() throws Exception {
    for (int i = 0; i < 5; i++) {
      CountDownLatch gone = new CountDownLatch(1);
      try (Wire wire = upload(FINANCE)) {
        HttpServerRequest request = arrived.poll(5, TimeUnit.SECONDS);
        request.connection().closeHandler(closed -> gone.countDown());
        wire.reset();
      }
      assertTrue(gone.await(5, TimeUnit.SECONDS), "the service still waits for the rest");
    }
    assertAllSlotsAreFree();
  }

  @Test
  void a_service_that_breaks_off_gives_the_slot_back() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (Wire wire = upload(FINANCE)) {
        arrived.poll(5, TimeUnit.SECONDS).connection().close();
        assertTrue(wire.readHead().startsWith("HTTP/1.1 503 "));
      }
    }
    assertAllSlotsAreFree();
  }

  private void assertAllSlotsAreFree() throws Exception {
    try (Wire first = upload(FINANCE);
        Wire second = upload(FINANCE);
        Wire third = upload(HRSS)) {
      awaitUploads(3);
      finish(first);
      finish(second);
      finish(third);
    }
  }

  /** Begins one whose rest does not come. */
  private static Wire upload(TestToken caller) throws IOException {
    return Wire.open().send(head(caller)).send(Wire.chunk("first"));
  }

  private static String head(TestToken caller) {
    return "POST /api/economy/v1/submissions/import HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + caller
        + "\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  private void awaitUploads(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      assertTrue(arrived.poll(5, TimeUnit.SECONDS) != null, "an upload did not get through");
    }
  }

  private static void finish(Wire wire) throws IOException {
    wire.send("0\r\n\r\n");
    String head = wire.readHead();
    assertTrue(head.startsWith("HTTP/1.1 200 "), head);
    wire.readUntil("done");
  }

  private static void assertRefused(TestToken caller, int status) throws IOException {
    try (Wire wire = upload(caller)) {
      String head = wire.readHead();
      assertTrue(head.startsWith("HTTP/1.1 " + status + " "), head);
      assertTrue(head.toLowerCase().contains("retry-after: 5"), head);
    }
  }
}
