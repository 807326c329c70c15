package io.yuanhui.bench.door;

import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a valid request takes, 200 a second, with nothing else going on and while ten thousand
 * forged tokens arrive, a thousand a second.
 */
final class ForgedTokens {

  private static final int FORGED = 10_000;
  private static final long FORGED_EVERY_NANOS = 1_000_000;
  private static final int VALID = 2000;
  private static final long VALID_EVERY_NANOS = 5_000_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI uri;

  ForgedTokens(int port, String path) {
    this.uri = URI.create("http://127.0.0.1:" + port + path);
  }

  void run() throws IOException, InterruptedException {
    HttpRequest valid = request(TestTokens.clerk("finance").toString());
    valid(valid, VALID / 4);
    double[] alone = valid(valid, VALID);
    AtomicBoolean running = new AtomicBoolean(true);
    CompletableFuture<Integer> flood = CompletableFuture.supplyAsync(() -> flood(running));
    double[] flooded = valid(valid, VALID);
    running.set(false);
    System.out.printf(
        Locale.ROOT,
        "valid requests alone: p50 %.2f ms, p99 %.2f ms; while %d forged tokens came:"
            + " p50 %.2f ms, p99 %.2f ms; ratio of p50 %.2f (limit 1.10)%n",
        alone[VALID / 2],
        alone[VALID * 99 / 100],
        flood.join(),
        flooded[VALID / 2],
        flooded[VALID * 99 / 100],
        flooded[VALID / 2] / alone[VALID / 2]);
  }

  /** Sorted milliseconds. */
  private double[] valid(HttpRequest request, int count) throws IOException, InterruptedException {
    double[] millis = new double[count];
    long next = System.nanoTime();
    for (int i = 0; i < count; i++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next += VALID_EVERY_NANOS;
      long begin = System.nanoTime();
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      millis[i] = (System.nanoTime() - begin) / 1e6;
      if (status != 200) {
        throw new IllegalStateException("A valid token got " + status);
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  private int flood(AtomicBoolean running) {
    HttpRequest forged = request(TestTokens.clerk("finance").forged().toString());
    HttpClient other = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long next = System.nanoTime();
    int sent = 0;
    for (; sent < FORGED && running.get(); sent++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next += FORGED_EVERY_NANOS;
      other.sendAsync(forged, HttpResponse.BodyHandlers.discarding());
    }
    return sent;
  }

  private HttpRequest request(String token) {
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
  }
}
