package io.yuanhui.statistics.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ClamAV's protocol, against a daemon that says what it is told to. */
class ClamdTest {

  private static final String LOCAL = "127.0.0.1";

  @TempDir Path directory;

  @Test
  void the_whole_file_goes_over_and_a_clean_one_is_taken() throws Exception {
    byte[] content = new byte[100_000];
    new java.util.Random(7).nextBytes(content);

    Scan scan = scan(content, "stream: OK\0");

    assertEquals(Optional.empty(), scan.found());
    assertArrayEquals(content, scan.received());
  }

  @Test
  void what_was_found_is_named() throws Exception {
    assertEquals(
        Optional.of("Eicar-Signature"),
        scan(new byte[] {1}, "stream: Eicar-Signature FOUND\0").found());
  }

  @Test
  void a_scanner_that_cannot_look_or_is_not_there_takes_nothing() throws Exception {
    unavailable(() -> scan(new byte[] {1}, "INSTREAM size limit exceeded. ERROR\0"));
    unavailable(() -> scan(new byte[] {1}, ""));
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
      closed = socket.getLocalPort();
    }
    unavailable(() -> clamd(closed).scan(directory));
  }

  private record Scan(Optional<String> found, byte[] received) {}

  private Scan scan(byte[] content, String answer) throws Exception {
    Path file = Files.write(directory.resolve("content"), content);
    try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
      CompletableFuture<byte[]> received =
          CompletableFuture.supplyAsync(() -> serve(daemon, answer));
      Optional<String> found = clamd(daemon.getLocalPort()).scan(file);
      return new Scan(found, received.get());
    }
  }

  private static byte[] serve(ServerSocket daemon, String answer) {
    try (Socket client = daemon.accept()) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
      ByteArrayOutputStream received = new ByteArrayOutputStream();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        received.write(in.readNBytes(length));
      }
      client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      return received.toByteArray();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Clamd clamd(int port) {
    return new Clamd(LOCAL, port, Duration.ofSeconds(5));
  }

  private static void unavailable(org.junit.jupiter.api.function.Executable scan) {
    assertEquals(ProblemType.UNAVAILABLE, assertThrows(ProblemException.class, scan).type());
  }
}
