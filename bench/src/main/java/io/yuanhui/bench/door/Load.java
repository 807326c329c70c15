package io.yuanhui.bench.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 64 keep-alive connections of wrk, each of which asks again as soon as it is answered. */
final class Load {

  private static final String CONNECTIONS = "64";
  private static final int STEP_SECONDS = 4;
  private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");

  private final List<String> wrk;
  private final String path;

  Load(DebianTools tools, String path) throws IOException, InterruptedException {
    this.wrk = tools.command("wrk");
    this.path = path;
  }

  /**
   * Lets the compiler see what is measured later: so many requests, however long they take on a
   * busy machine, but no longer than the time given. The first answers may come late, or not.
   */
  void warmUp(Server server, String token, int requests, int mostSeconds)
      throws IOException, InterruptedException {
    int done = 0;
    for (int spent = 0; done < requests && spent < mostSeconds; spent += STEP_SECONDS) {
      done += (int) number(TOTAL, ask(server, token, STEP_SECONDS));
    }
  }

  /**
   * Runs against one server; every answer must be a success.
   *
   * @param token null for none
   */
  Round run(Server server, String token, int seconds) throws IOException, InterruptedException {
    double before = server.cpuMillis();
    String output = ask(server, token, seconds);
    double cpu = server.cpuMillis() - before;
    if (output.contains("Non-2xx") || output.contains("Socket errors")) {
      throw new IllegalStateException("Not every request succeeded:\n" + output);
    }
    double total = number(TOTAL, output);
    return new Round(
        number(REQUESTS, output), millis("50", output), millis("99", output), cpu / total * 1000);
  }

  private String ask(Server server, String token, int seconds)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(wrk);
    command.addAll(
        List.of(
            "-t", "1", "-c", CONNECTIONS, "-d", seconds + "s", "--latency", "--timeout", "10s"));
    if (token != null) {
      command.addAll(List.of("-H", "Authorization: Bearer " + token));
    }
    command.add("http://127.0.0.1:" + server.port() + path);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static double number(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk says something else:\n" + output);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private static double millis(String percentile, String output) {
    Matcher matcher = PERCENTILE.matcher(output);
    while (matcher.find()) {
      if (matcher.group(1).equals(percentile)) {
        double value = Double.parseDouble(matcher.group(2));
        return switch (matcher.group(3)) {
          case "us" -> value / 1000;
          case "ms" -> value;
          default -> value * 1000;
        };
      }
    }
    throw new IllegalStateException("wrk gives no percentiles:\n" + output);
  }
}
