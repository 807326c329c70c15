package io.yuanhui.environment.station;

/**
 * A station was added or changed, in the transaction under way: what follows from its region, kind
 * or dates has to follow.
 *
 * @param before null where it is new
 */
public record StationChanged(KnownStation before, KnownStation after) {}
