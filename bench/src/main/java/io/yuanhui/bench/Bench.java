package io.yuanhui.bench;

import io.yuanhui.bench.door.ChecksBench;
import io.yuanhui.bench.door.DoorBench;
import java.nio.file.Path;
import java.util.Set;

/**
 * Runs the benchmarks and prints their figures.
 *
 * <p>Arguments: the repository's root, and which to run ({@code door}, {@code checks}, {@code
 * publication}, {@code import}, {@code reads}, {@code forms}, {@code air}, {@code air-small},
 * {@code water} or {@code all}). Bounded in count, stops by itself.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Path repository = Path.of(arguments[0]);
    String which = arguments[1];
    if (which.equals("door") || which.equals("all")) {
      System.out.println("## The gateway beside nginx (64 keep-alive connections, 2 KB of JSON)");
      new DoorBench(repository).run();
      System.out.println();
    }
    if (which.equals("checks") || which.equals("all")) {
      System.out.println(
          "## A service's checks (64 keep-alive connections, 8 regions from memory)");
      new ChecksBench(repository).run();
      System.out.println();
    }
    boolean small = which.equals("air-small");
    if (small || which.equals("air") || which.equals("all")) {
      try (Stage stage = Stage.open(repository, "environment")) {
        new AirBench(stage, small ? AirBench.FEW_STATIONS : AirBench.STATIONS).run();
      }
      System.out.println();
    }
    if (which.equals("water") || which.equals("all")) {
      try (Stage stage = Stage.open(repository, "environment")) {
        new WaterBench(stage).run();
      }
      System.out.println();
    }
    if (!Set.of("door", "checks", "air", "air-small", "water").contains(which)) {
      figures(repository, which);
    }
  }

  private static void figures(Path repository, String which) throws Exception {
    try (Stage stage = Stage.open(repository, "economy")) {
      stage.warmUp();
      if (which.equals("publication") || which.equals("all")) {
        System.out.println("## Publication of a submission of 100 000 cells (rows per second)");
        new PublicationBench(stage).run();
        System.out.println();
      }
      if (which.equals("import") || which.equals("all")) {
        System.out.println("## Import and publication of 1 000 000 rows");
        new ImportBench(stage, repository.resolve("bench/target")).run();
        System.out.println();
      }
      if (which.equals("reads") || which.equals("all")) {
        System.out.println("## Reads (milliseconds; one client, keep-alive, token checked)");
        new ReadBench(stage).run();
        System.out.println();
      }
      if (which.equals("forms") || which.equals("all")) {
        System.out.println("## Forty forms of 200 cells (milliseconds; one clerk)");
        new FormsBench(stage).run();
      }
    }
  }
}
