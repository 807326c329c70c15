package io.yuanhui.commons.audit;

import java.time.Instant;

/**
 * A link of the chain, as it is stored.
 *
 * @param position counts from 1 without gaps
 * @param at when it was written, in UTC and whole microseconds; never before the event before it
 * @param what what happened
 * @param hash 64 hexadecimal digits over this event and the hash before it
 */
record AuditEvent(long position, Instant at, Happening what, String hash) {

  /** The event with the hash it must have after another. */
  static AuditEvent after(String previousHash, long position, Instant at, Happening what) {
    return new AuditEvent(position, at, what, ChainHash.of(previousHash, position, at, what));
  }
}
