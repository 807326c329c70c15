package io.yuanhui.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(SilentServiceTest.ShortPatience.class)
class SilentServiceTest {

  public static class ShortPatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.timeouts.response", "1s", "quarkus.http.idle-timeout", "2s");
    }
  }

  @Test
  void who_falls_silent_in_the_middle_of_a_long_answer_keeps_nobody_waiting() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    try (StubService economy = StubService.of("economy");
        Wire wire = Wire.open()) {
      economy.answers(
          request -> {
            request.response().exceptionHandler(cut -> cancelled.countDown());
            request.response().setChunked(true).write("half");
          });
      wire.send(Wire.head("GET /api/economy/v1/export HTTP/1.1"));
      wire.readUntil("half");

      assertFalse(wire.readToEnd().contains("0\r\n\r\n"), "closed as if it were whole");
      assertTrue(cancelled.await(5, TimeUnit.SECONDS), "the service still works for nobody");
    }
  }
}
