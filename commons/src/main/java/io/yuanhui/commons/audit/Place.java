package io.yuanhui.commons.audit;

/**
 * An event of the chain by its number and its hash.
 *
 * @param position 0 for the place before the first event
 */
record Place(long position, String hash) {

  /** Before the first event. */
  static final Place START = new Place(0, ChainHash.NOTHING);
}
