package io.yuanhui.commons.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.yuanhui.commons.audit.ChainBreak.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

  private static final Instant AT = Instant.parse("2020-11-24T03:20:00Z");

  private final List<AuditEvent> chain = chain(5);
  private final Head head = new Head(5, AT, chain.get(4).hash());

  @Test
  void a_whole_chain_holds() {
    assertNull(check(chain, head, null));
    assertNull(check(List.of(), new Head(0, AT, ChainHash.NOTHING), null));
    assertNull(check(chain, head, new Place(3, chain.get(2).hash())));
  }

  @Test
  void what_is_altered_missing_or_cut_is_named() {
    List<AuditEvent> altered = new ArrayList<>(chain);
    altered.set(2, new AuditEvent(3, AT, happening("other"), chain.get(2).hash()));
    List<AuditEvent> missing = new ArrayList<>(chain);
    missing.remove(1);

    assertEquals(new ChainBreak(3, Reason.ALTERED), check(altered, head, null));
    assertEquals(new ChainBreak(2, Reason.MISSING), check(missing, head, null));
    assertEquals(new ChainBreak(4, Reason.CUT), check(chain.subList(0, 3), head, null));
  }

  @Test
  void an_event_altered_with_its_hash_breaks_at_the_next() {
    List<AuditEvent> altered = new ArrayList<>(chain);
    altered.set(2, AuditEvent.after(chain.get(1).hash(), 3, AT, happening("other")));

    assertEquals(new ChainBreak(4, Reason.ALTERED), check(altered, head, null));
  }

  @Test
  void the_recorded_end_must_be_the_last_event() {
    assertEquals(
        new ChainBreak(5, Reason.HEAD_ALTERED),
        check(chain, new Head(5, AT, chain.get(3).hash()), null));
  }

  @Test
  void a_place_that_is_known_shows_what_the_tables_hide() {
    Head cut = new Head(3, AT, chain.get(2).hash());
    List<AuditEvent> rest = chain.subList(0, 3);

    assertNull(check(rest, cut, null));
    assertEquals(
        new ChainBreak(4, Reason.CUT), check(rest, cut, new Place(5, chain.get(4).hash())));
    assertEquals(
        new ChainBreak(5, Reason.REWRITTEN), check(chain, head, new Place(5, "f".repeat(64))));
  }

  private static ChainBreak check(List<AuditEvent> events, Head head, Place known) {
    ChainCheck check = new ChainCheck(Place.START, known);
    for (AuditEvent event : events) {
      if (!check.follow(event)) {
        break;
      }
    }
    check.end(head);
    return check.broken();
  }

  private static List<AuditEvent> chain(int length) {
    List<AuditEvent> events = new ArrayList<>();
    String hash = ChainHash.NOTHING;
    for (int position = 1; position <= length; position++) {
      AuditEvent event = AuditEvent.after(hash, position, AT, happening("entity/" + position));
      events.add(event);
      hash = event.hash();
    }
    return events;
  }

  private static Happening happening(String entity) {
    return new Happening(new Origin("a", null, null, null), "act", entity, "DONE", null, null);
  }
}
