package io.yuanhui.commons.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that a service does not start with. */
class SettingsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-24T16:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(strings = {"P5M", "P183D", "P5M29D", "P0D"})
  void less_than_six_months_is_refused_by_name(String period) {
    ConfigurationException refused =
        assertThrows(
            ConfigurationException.class,
            () -> new Retention(config(Map.of("yuanhui.audit.retention", period)), CLOCK));
    assertTrue(refused.getMessage().contains("AUDIT_RETENTION"), refused.getMessage());
  }

  @Test
  void six_months_or_more_count_in_local_days() {
    assertEquals(
        Instant.parse("2020-05-24T16:00:00Z"), new Retention(config(Map.of()), CLOCK).end());
    assertEquals(
        Instant.parse("2018-11-24T16:00:00Z"),
        new Retention(config(Map.of("yuanhui.audit.retention", "P2Y")), CLOCK).end());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "thirty-one-characters-are-few-ok"})
  void a_key_of_fewer_than_32_characters_is_refused_by_name(String key) {
    AuditConfig config = config(Map.of("yuanhui.audit.head-key", key.replace("ok", "")));
    ConfigurationException refused =
        assertThrows(ConfigurationException.class, () -> new HeadSeal(config, "economy-service"));
    assertTrue(refused.getMessage().contains("AUDIT_HEAD_KEY"), refused.getMessage());
  }

  @Test
  void a_signature_is_of_its_service_kind_position_hash_and_key() {
    String hash = "a".repeat(64);
    AuditConfig config = config(Map.of("yuanhui.audit.head-key", "k".repeat(32)));
    HeadSeal seal = new HeadSeal(config, "economy-service");
    String signature = seal.sign(HeadSeal.Kind.HEAD, 7, hash);

    assertTrue(seal.fits(HeadSeal.Kind.HEAD, 7, hash, signature));
    assertTrue(!seal.fits(HeadSeal.Kind.CHECKPOINT, 7, hash, signature));
    assertTrue(!seal.fits(HeadSeal.Kind.HEAD, 8, hash, signature));
    assertTrue(!seal.fits(HeadSeal.Kind.HEAD, 7, "b".repeat(64), signature));
    assertTrue(
        !new HeadSeal(config, "poverty-service").fits(HeadSeal.Kind.HEAD, 7, hash, signature));
    AuditConfig other = config(Map.of("yuanhui.audit.head-key", "l".repeat(32)));
    assertTrue(
        !new HeadSeal(other, "economy-service").fits(HeadSeal.Kind.HEAD, 7, hash, signature));
  }

  private static AuditConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(AuditConfig.class)
        .withDefaultValues(values)
        .addDiscoveredConverters()
        .build()
        .getConfigMapping(AuditConfig.class);
  }
}
