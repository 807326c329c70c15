package io.yuanhui.bench;

import java.nio.file.Path;

/**
 * Runs the benchmarks and prints their figures.
 *
 * <p>The one argument is the repository's root. Bounded in count, stops by itself.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    try (Stage stage = Stage.open(Path.of(arguments[0]))) {
      stage.warmUp();
      System.out.println("## Publication of a submission of 100 000 cells (rows per second)");
      new PublicationBench(stage).run();
      System.out.println();
      System.out.println("## Reads (milliseconds; one client, keep-alive, token checked)");
      new ReadBench(stage).run();
    }
  }
}
