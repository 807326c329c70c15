package io.yuanhui.statistics.exchange;

/** The application stops while an import is under way. */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Stopped() {
    super("The application stops", null, false, false);
  }
}
