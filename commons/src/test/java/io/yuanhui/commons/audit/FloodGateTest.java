package io.yuanhui.commons.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodGateTest {

  private static final Instant NOON = Instant.parse("2020-11-24T04:00:00Z");

  private final FloodGate gate = new FloodGate(3);

  @Test
  void so_many_of_an_address_pass_in_a_minute_and_the_others_are_counted() {
    assertEquals(3, passed("10.0.0.1", 10));
    assertEquals(3, passed("10.0.0.2", 3));

    assertEquals(List.of(), gate.close(NOON.plusSeconds(59)));
    assertEquals(
        List.of(new FloodGate.Excess("10.0.0.1", 7, NOON)), gate.close(NOON.plusSeconds(60)));
    assertEquals(3, passed("10.0.0.1", 10), "a new minute");
  }

  @Test
  void at_the_end_what_was_counted_is_told_at_once() {
    passed("10.0.0.1", 5);

    assertEquals(List.of(new FloodGate.Excess("10.0.0.1", 2, NOON)), gate.closeAll());
    assertEquals(List.of(), gate.closeAll());
  }

  @Test
  void addresses_beyond_ten_thousand_share_one_count() {
    IntStream.range(0, 10_000).forEach(i -> assertTrue(gate.admit("a" + i, NOON)));

    assertEquals(3, passed("b1", 2) + passed("b2", 2) + passed("b3", 2));
    assertTrue(gate.admit("a0", NOON));
    assertEquals(
        List.of(new FloodGate.Excess(FloodGate.OTHERS, 3, NOON)), gate.close(NOON.plusSeconds(60)));
  }

  @Test
  void an_unknown_address_is_counted_too() {
    assertTrue(gate.admit(null, NOON) && gate.admit(null, NOON) && gate.admit(null, NOON));
    assertFalse(gate.admit(null, NOON));
  }

  private int passed(String address, int times) {
    return (int) IntStream.range(0, times).filter(any -> gate.admit(address, NOON)).count();
  }
}
