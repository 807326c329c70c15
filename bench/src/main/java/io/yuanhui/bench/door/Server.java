package io.yuanhui.bench.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that listens on loopback, with its children: what it costs, and its end. */
record Server(Process process, int port) implements AutoCloseable {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 10;

  /** Of {@code /proc/<pid>/stat}, counted behind the name: user and system time. */
  private static final int USER_TIME = 11;

  private static final int SYSTEM_TIME = 12;

  /** Ticks of a hundredth of a second, on every Linux. */
  private static final double MILLIS_PER_TICK = 10;

  static Server start(ProcessBuilder command, Path log, int port)
      throws IOException, InterruptedException {
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        System.nanoTime() < end && process.isAlive();
        Thread.sleep(50)) {
      if (listens(port)) {
        return new Server(process, port);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("It did not start; see " + log);
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Processor time so far, in milliseconds, with that of the children. */
  double cpuMillis() throws IOException {
    double sum = 0;
    for (ProcessHandle one :
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
      sum += cpuMillis(one.pid());
    }
    return sum;
  }

  private static double cpuMillis(long pid) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The name may have blanks; it ends with the last parenthesis.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return MILLIS_PER_TICK
          * (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]));
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
