package io.yuanhui.statistics.exchange;

/** The import is not the runner's any more: it was cancelled, or another took it. */
final class Lost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Lost() {
    super("The import is not this runner's any more", null, false, false);
  }
}
