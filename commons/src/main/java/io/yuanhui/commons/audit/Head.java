package io.yuanhui.commons.audit;

import java.time.Instant;

/**
 * The end of the chain.
 *
 * @param position the last event's; 0 where there is none
 * @param at the last event's time
 * @param hash the last event's
 */
record Head(long position, Instant at, String hash) {}
