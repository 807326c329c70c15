package io.yuanhui.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How to run one program of the suite.
 *
 * @param name as staff know it, also the name of its log
 * @param layer programs of a higher layer need those of a lower one, so they are stopped first
 * @param environment variables beside the launcher's own
 * @param directory where it runs
 * @param log what it prints, appended
 * @param ready whether it answers; asked several times a second
 * @param patience how long it may take to be ready
 * @param grace how long it may take to end after SIGTERM, before SIGKILL
 */
public record ChildSpec(
    String name,
    int layer,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Path log,
    BooleanSupplier ready,
    Duration patience,
    Duration grace) {}
