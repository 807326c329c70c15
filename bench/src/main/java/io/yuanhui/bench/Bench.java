package io.yuanhui.bench;

import java.nio.file.Path;

/**
 * Runs the benchmarks and prints their figures.
 *
 * <p>Arguments: the repository's root, and which to run ({@code publication}, {@code reads} or
 * {@code all}). Bounded in count, stops by itself.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    try (Stage stage = Stage.open(Path.of(arguments[0]))) {
      stage.warmUp();
      if (!"reads".equals(arguments[1])) {
        System.out.println("## Publication of a submission of 100 000 cells (rows per second)");
        new PublicationBench(stage).run();
        System.out.println();
      }
      if (!"publication".equals(arguments[1])) {
        System.out.println("## Reads (milliseconds; one client, keep-alive, token checked)");
        new ReadBench(stage).run();
      }
    }
  }
}
