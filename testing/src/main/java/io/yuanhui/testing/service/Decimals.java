package io.yuanhui.testing.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Matches JSON numbers as the decimals they are, whatever type they were read into. */
public final class Decimals {

  private Decimals() {}

  /** The number itself; {@code 2} is {@code 2.0}. */
  public static Matcher<Number> decimal(String expected) {
    return matching(expected, "", actual -> actual);
  }

  /** Half-even to as many places as are expected (GB/T 8170): 117.260274 rounds to 117.3. */
  public static Matcher<Number> roundingTo(String expected) {
    int places = new BigDecimal(expected).scale();
    return matching(
        expected, " when rounded", actual -> actual.setScale(places, RoundingMode.HALF_EVEN));
  }

  private static Matcher<Number> matching(
      String expected, String words, UnaryOperator<BigDecimal> reading) {
    BigDecimal wanted = new BigDecimal(expected);
    return new TypeSafeMatcher<>(Number.class) {
      @Override
      protected boolean matchesSafely(Number actual) {
        return reading.apply(new BigDecimal(actual.toString())).compareTo(wanted) == 0;
      }

      @Override
      public void describeTo(Description description) {
        description.appendText(expected + words);
      }
    };
  }
}
