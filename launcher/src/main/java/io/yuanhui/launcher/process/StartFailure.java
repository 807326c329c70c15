package io.yuanhui.launcher.process;

/** The suite cannot go on; the message is for whoever typed the command, in Chinese and English. */
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
