package io.yuanhui.bench.door;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one round measured.
 *
 * @param perSecond requests
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param cpu milliseconds of processor time for a thousand requests
 */
record Round(double perSecond, double p50, double p99, double cpu) {

  /** The median of each figure. */
  static Round median(List<Round> rounds) {
    return new Round(
        median(rounds, Round::perSecond),
        median(rounds, Round::p50),
        median(rounds, Round::p99),
        median(rounds, Round::cpu));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%7.0f/s   p50 %6.2f ms   p99 %6.2f ms   %6.1f CPU ms per 1000",
        perSecond,
        p50,
        p99,
        cpu);
  }
}
