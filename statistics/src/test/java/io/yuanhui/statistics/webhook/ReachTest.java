package io.yuanhui.statistics.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2002:a00:1::1",
        "2001:0:a00:1::1",
        "2001:db8::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void what_is_not_of_the_public_internet_is_not_reached(String address) throws Exception {
    assertFalse(PublicAddresses.contain(InetAddress.getByName(address)));
    Reach reach = reach("", false);

    assertThrows(Reach.Refused.class, () -> reach.resolve(url("https", address), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "223.5.5.5",
        "::ffff:223.5.5.5",
        "2400:3200::1",
        "2606:4700::1111"
      })
  void what_is_of_the_public_internet_is(String address) throws Exception {
    assertEquals(
        InetAddress.getByName(address),
        reach("", false).resolve(url("https", address), 0).getAddress());
  }

  /** However it is written. */
  @ParameterizedTest
  @ValueSource(strings = {"2130706433", "localhost", "LOCALHOST"})
  void this_machine_is_not_reached_by_another_name(String host) {
    assertThrows(
        Reach.Refused.class,
        () -> reach("", false).resolve(URI.create("https://" + host + "/"), 0));
  }

  @Test
  void networks_and_hosts_can_be_allowed_and_no_more_is() throws Exception {
    Reach reach = reach("10.8.0.0/16, fd00:8::/32, localhost", false);

    assertEquals(443, reach.resolve(URI.create("https://10.8.4.2/x"), 0).getPort());
    reach.resolve(URI.create("https://[fd00:8::1]:8443/x"), 0);
    reach.resolve(URI.create("https://localhost/"), 0);
    assertTrue(reach.refusal(URI.create("https://127.0.0.1/")).isPresent());
    assertTrue(reach.refusal(URI.create("https://10.9.0.1/")).isPresent());
    assertTrue(reach.refusal(URI.create("https://[fd00:9::1]/")).isPresent());
  }

  @Test
  void plain_http_has_to_be_allowed() {
    URI plain = URI.create("http://223.5.5.5/");

    assertTrue(reach("", false).refusal(plain).isPresent());
    assertTrue(reach("", true).refusal(plain).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8x", "fd00::/129", "::1/-1"})
  void a_network_that_is_none_stops_the_service(String network) {
    assertThrows(IllegalArgumentException.class, () -> reach(network, false));
  }

  static Reach reach(String allowed, boolean http) {
    return new Reach(config(allowed, http, "10S"));
  }

  /** The settings of a service that allows so much. */
  static WebhookConfig config(String allowed, boolean http, String timeout) {
    return new SmallRyeConfigBuilder()
        .withMapping(WebhookConfig.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withDefaultValue("yuanhui.webhooks.allow-private", allowed)
        .withDefaultValue("yuanhui.webhooks.allow-http", Boolean.toString(http))
        .withDefaultValue("yuanhui.webhooks.timeout", timeout)
        .build()
        .getConfigMapping(WebhookConfig.class);
  }

  private static URI url(String scheme, String address) {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return URI.create(scheme + "://" + host + "/");
  }
}
