package io.yuanhui.commons.audit;

/** How an event ended. */
public enum Outcome {
  /** The change was committed. */
  DONE,
  /** The caller was turned away. */
  REFUSED
}
