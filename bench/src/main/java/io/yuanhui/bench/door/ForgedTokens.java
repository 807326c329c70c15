package io.yuanhui.bench.door;

import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a valid request takes, 200 a second, with nothing else going on and while ten thousand
 * forged tokens arrive, a thousand a second, from a process of their own: what sends them must not
 * keep the valid ones waiting itself.
 */
final class ForgedTokens {

  private static final int CONNECTIONS = 1200;
  private static final int SECONDS = 10;

  /** Each connection waits for a second on average, before the first request too. */
  private static final String ONE_A_SECOND = "function delay() return math.random(0, 2000) end\n";

  private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");

  private static final int VALID = 2000;
  private static final long VALID_EVERY_NANOS = 5_000_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final DebianTools tools;
  private final Path work;
  private final URI uri;

  /**
   * @param work a directory for what the tools need
   */
  ForgedTokens(DebianTools tools, Path work, int port, String path) {
    this.tools = tools;
    this.work = work;
    this.uri = URI.create("http://127.0.0.1:" + port + path);
  }

  void run() throws IOException, InterruptedException {
    HttpRequest valid = request(TestTokens.clerk("finance").toString());
    valid(valid, VALID / 4);
    double[] alone = valid(valid, VALID);
    Process flood = flood();
    double[] flooded = valid(valid, VALID);
    int forged = arrived(flood);
    System.out.printf(
        Locale.ROOT,
        "valid requests alone: p50 %.2f ms, p99 %.2f ms; while %d forged tokens came:"
            + " p50 %.2f ms, p99 %.2f ms; ratio of p50 %.2f (limit 1.10)%n",
        alone[VALID / 2],
        alone[VALID * 99 / 100],
        forged,
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

  private Process flood() throws IOException, InterruptedException {
    Path script = Files.writeString(work.resolve("flood.lua"), ONE_A_SECOND);
    List<String> command = new ArrayList<>(tools.command("wrk"));
    command.addAll(List.of("-t", "1", "-c", Integer.toString(CONNECTIONS)));
    command.addAll(List.of("-d", SECONDS + "s", "-s", script.toString(), "-H"));
    command.add("Authorization: Bearer " + TestTokens.clerk("finance").forged());
    command.add(uri.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static int arrived(Process flood) throws IOException, InterruptedException {
    String output = new String(flood.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    flood.waitFor();
    Matcher total = TOTAL.matcher(output);
    if (!total.find()) {
      throw new IllegalStateException("wrk says something else:\n" + output);
    }
    return Integer.parseInt(total.group(1));
  }

  private HttpRequest request(String token) {
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
  }
}
