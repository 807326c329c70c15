package io.yuanhui.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private final Seal seal = seal("k".repeat(32));

  @Test
  void what_was_sealed_opens_for_the_same_purpose_and_key_only() {
    byte[] sealed = seal.seal("a", "源汇 token");

    assertEquals(Optional.of("源汇 token"), seal.open("a", sealed));
    assertTrue(seal.open("b", sealed).isEmpty());
    assertTrue(seal("l".repeat(32)).open("a", sealed).isEmpty());
  }

  @Test
  void one_changed_bit_and_it_does_not_open() {
    byte[] sealed = seal.seal("a", "token");
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertTrue(seal.open("a", changed).isEmpty(), "byte " + at);
    }
    assertTrue(seal.open("a", new byte[0]).isEmpty());
    assertTrue(seal.open("a", Arrays.copyOf(sealed, 12)).isEmpty());
  }

  @Test
  void the_same_text_never_looks_the_same() {
    assertFalse(Arrays.equals(seal.seal("a", "token"), seal.seal("a", "token")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "much longer than thirty-two bytes, which is no key either"})
  void a_key_of_another_length_is_refused(String key) {
    assertThrows(IllegalStateException.class, () -> seal(key));
  }

  @Test
  void there_is_no_key_unless_one_is_set() {
    assertThrows(IllegalStateException.class, () -> new Seal(new Settings(Optional.empty())));
  }

  private static Seal seal(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.US_ASCII);
    return new Seal(new Settings(Optional.of(Base64.getEncoder().encodeToString(bytes))));
  }

  private record Settings(Optional<String> key) implements SessionConfig {

    @Override
    public Duration idle() {
      return Duration.ZERO;
    }

    @Override
    public Duration absolute() {
      return Duration.ZERO;
    }

    @Override
    public Duration renewBefore() {
      return Duration.ZERO;
    }
  }
}
