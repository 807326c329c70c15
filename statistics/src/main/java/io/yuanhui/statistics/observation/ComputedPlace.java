package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.period.Period;
import java.util.Comparator;

/** A place in the list of computed figures, for cursors. */
record ComputedPlace(String indicator, String region, Period period)
    implements Comparable<ComputedPlace> {

  private static final Comparator<ComputedPlace> ORDER =
      Comparator.comparing(ComputedPlace::indicator)
          .thenComparing(ComputedPlace::region)
          .thenComparing(ComputedPlace::period);

  static ComputedPlace of(ComputedFigure figure) {
    return new ComputedPlace(figure.indicator().code(), figure.region(), figure.period());
  }

  boolean isBefore(ComputedFigure figure) {
    return compareTo(of(figure)) < 0;
  }

  @Override
  public int compareTo(ComputedPlace other) {
    return ORDER.compare(this, other);
  }
}
