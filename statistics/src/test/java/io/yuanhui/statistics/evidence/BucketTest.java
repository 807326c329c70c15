package io.yuanhui.statistics.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects in a real S3 server, and what happens when it does not answer as it should. */
class BucketTest {

  private static final int SEED = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static ObjectServer server;

  private final UUID content = UUID.randomUUID();
  private Bucket bucket = bucket(server.settings());

  @BeforeAll
  static void start() {
    server = new ObjectServer().start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @AfterEach
  void close() {
    bucket.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {600_000, 5_000_000, 20 << 20})
  void an_object_comes_back_as_it_went_and_is_gone_when_deleted(int size) {
    byte[] bytes = bytes(size);
    String hash = put(bytes);

    String key = "district/economy/" + content;
    assertEquals(FileType.PDF_TYPE, server.contentType(key));
    assertEquals(hash, server.metadata(key).get("sha256"));
    assertArrayEquals(bytes, get(size));
    bucket.delete(content);
    assertFalse(server.keys().contains(key));
    assertEquals(0, get(size).length);
    bucket.delete(content);
  }

  @Test
  void an_object_of_another_size_is_not_written() {
    put(bytes(10));

    assertEquals(0, get(9).length);
    assertEquals(0, get(11).length);
  }

  @Test
  void with_a_wrong_secret_nothing_is_stored_and_the_caller_may_try_again() {
    bucket = with("secret-key", "wrong");

    assertUnavailable(() -> put(bytes(10)));
    assertUnavailable(() -> get(10));
    assertFalse(server.keys().contains("district/economy/" + content));
  }

  @Test
  void a_bucket_that_is_not_there_is_no_missing_object() {
    bucket = with("bucket", "elsewhere");

    assertUnavailable(() -> put(bytes(10)));
    assertUnavailable(() -> get(10));
  }

  @Test
  void a_store_that_is_not_configured_is_away() {
    bucket = bucket(Map.of());

    assertUnavailable(() -> get(10));
  }

  @Test
  void nobody_waits_longer_than_the_timeout_for_a_store_that_is_silent() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> settings = new HashMap<>(server.settings());
      settings.put("yuanhui.evidence.s3.endpoint", "http://127.0.0.1:" + silent.getLocalPort());
      settings.put("yuanhui.evidence.s3.timeout", "1S");
      bucket = bucket(settings);

      assertTimeout(PATIENCE, () -> assertUnavailable(() -> put(bytes(10))));
    }
    assertTimeout(PATIENCE, () -> assertUnavailable(() -> get(10)));
  }

  private static void assertUnavailable(Executable asking) {
    ProblemException problem = assertThrows(ProblemException.class, asking);
    assertEquals(ProblemType.UNAVAILABLE, problem.type());
    assertEquals(Duration.ofSeconds(30), problem.retryAfter().orElseThrow());
  }

  private String put(byte[] bytes) {
    try (ReceivedFile file = ReceivedFile.from(new ByteArrayInputStream(bytes), bytes.length)) {
      bucket.put(content, FileType.PDF, file);
      return file.sha256();
    }
  }

  private byte[] get(long size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bucket.get(content, size, out);
    return out.toByteArray();
  }

  private static Bucket with(String setting, String value) {
    return new Bucket(
        Settings.with(server.settings(), "yuanhui.evidence.s3." + setting, value), "economy");
  }

  private static Bucket bucket(Map<String, String> settings) {
    return new Bucket(Settings.of(settings), "economy");
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(SEED).nextBytes(bytes);
    return bytes;
  }
}
