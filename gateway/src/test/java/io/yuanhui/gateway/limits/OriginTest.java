package io.yuanhui.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class OriginTest {

  @Test
  void an_ipv4_address_is_its_own_origin() {
    assertEquals("192.0.2.7", Origin.of("192.0.2.7"));
  }

  @Test
  void all_addresses_of_an_ipv6_network_are_one_origin() {
    assertEquals(Origin.of("2001:db8:1:2::1"), Origin.of("2001:db8:1:2:ffff::9"));
    assertNotEquals(Origin.of("2001:db8:1:2::1"), Origin.of("2001:db8:1:3::1"));
  }
}
