package io.yuanhui.launcher.process;

import java.nio.file.Path;

/** The Java that runs this launcher, which runs the rest too. */
public final class Jvm {

  private Jvm() {}

  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
