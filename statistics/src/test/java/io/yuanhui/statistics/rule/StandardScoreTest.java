package io.yuanhui.statistics.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandardScoreTest {

  @Test
  void a_value_is_measured_by_the_deviation_of_the_sample() {
    // mean 5, sum of squares 32, variance 32/7, deviation 2.138090
    List<BigDecimal> history = numbers(2, 4, 4, 4, 5, 5, 7, 9);

    assertEquals(
        Optional.of(new BigDecimal("2.338536")), StandardScore.of(BigDecimal.valueOf(10), history));
    assertEquals(
        Optional.of(new BigDecimal("0.000000")), StandardScore.of(BigDecimal.valueOf(5), history));
  }

  @Test
  void a_short_or_constant_history_gives_none() {
    assertEquals(Optional.empty(), StandardScore.of(BigDecimal.ONE, numbers(1, 2, 3)));
    assertEquals(Optional.empty(), StandardScore.of(BigDecimal.ONE, numbers(3, 3, 3, 3, 3)));
  }

  private static List<BigDecimal> numbers(int... numbers) {
    return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toList();
  }
}
