package io.yuanhui.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One line for each thing that is done, with the seconds since the start. */
public final class Progress {

  private final PrintStream out;
  private final Instant start = Instant.now();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Where nobody reads it: nothing is printed. */
  public static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream()));
  }

  /** Prints what is done. */
  public void say(String what) {
    out.printf("[%5.1f s] %s%n", seconds(), what);
  }

  double seconds() {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }
}
