package io.yuanhui.launcher.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers, across a power cut, that a load has begun. */
record SeedMark(Path file) {

  private static final String BEGUN = "begun";
  private static final String FINISHED = "finished";

  boolean isUnfinished() {
    try {
      return Files.exists(file) && Files.readString(file).equals(BEGUN);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void begin() {
    write(BEGUN);
  }

  void finish() {
    write(FINISHED);
  }

  private void write(String state) {
    try {
      Files.writeString(file, state);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
