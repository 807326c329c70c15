package io.yuanhui.bench;

import java.util.Arrays;

/** How long repeated reads took. */
record Latencies(double p50, double p99) {

  /** A read. */
  interface Read {
    void run() throws Exception;
  }

  /** Times so many reads after a warm-up; in milliseconds. */
  static Latencies of(int warmUp, int count, Read read) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      read.run();
    }
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      long begin = System.nanoTime();
      read.run();
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    return new Latencies(millis[count / 2], millis[(int) (count * 0.99)]);
  }

  @Override
  public String toString() {
    return String.format("p50 %7.2f  p99 %7.2f", p50, p99);
  }
}
