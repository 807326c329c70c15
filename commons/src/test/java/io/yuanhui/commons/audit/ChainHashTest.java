package io.yuanhui.commons.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainHashTest {

  private static final Instant AT = Instant.parse("2020-11-24T03:20:00.123456Z");

  private final Happening first =
      happening("clerk-finance", "submission.create", "submission/1", null, "{\"名\":\"甲\"}");

  /** The value was computed by a program of another language, from the description alone. */
  @Test
  void an_event_has_the_hash_that_the_format_says() {
    assertEquals(
        "d76f31895bc8f7d698bf8a26cdfd4cb7e2381d18fa51f8a6440f6603e33b3be3",
        ChainHash.of(ChainHash.NOTHING, 1, AT, first));
  }

  @Test
  void every_part_makes_another_hash() {
    Set<String> hashes = new HashSet<>();
    hashes.add(ChainHash.of(ChainHash.NOTHING, 1, AT, first));
    hashes.add(ChainHash.of("1".repeat(64), 1, AT, first));
    hashes.add(ChainHash.of(ChainHash.NOTHING, 2, AT, first));
    hashes.add(ChainHash.of(ChainHash.NOTHING, 1, AT.plusNanos(1000), first));
    for (Happening other :
        List.of(
            happening("clerk-stats", "submission.create", "submission/1", null, "{\"名\":\"甲\"}"),
            happening(null, "submission.create", "submission/1", null, "{\"名\":\"甲\"}"),
            happening("clerk-finance", "submission.save", "submission/1", null, "{\"名\":\"甲\"}"),
            happening("clerk-finance", "submission.create", "submission/2", null, "{\"名\":\"甲\"}"),
            happening("clerk-finance", "submission.create", "submission/1", "", "{\"名\":\"甲\"}"),
            happening("clerk-finance", "submission.create", "submission/1", "{\"名\":\"甲\"}", null),
            happening("clerk-finance", "submission.create", "submission/1", null, null))) {
      hashes.add(ChainHash.of(ChainHash.NOTHING, 1, AT, other));
    }

    assertEquals(11, hashes.size());
  }

  @Test
  void a_character_that_moves_to_the_next_part_is_seen() {
    assertNotEquals(
        ChainHash.of(ChainHash.NOTHING, 1, AT, happening("a", "bc", "d", null, null)),
        ChainHash.of(ChainHash.NOTHING, 1, AT, happening("a", "b", "cd", null, null)));
  }

  private static Happening happening(
      String actor, String action, String entity, String before, String after) {
    return new Happening(
        new Origin(actor, "finance", "10.11.2.8", "r-1"), action, entity, "DONE", before, after);
  }
}
