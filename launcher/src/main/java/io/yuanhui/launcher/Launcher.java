package io.yuanhui.launcher;

import io.yuanhui.launcher.process.Child;
import io.yuanhui.launcher.process.StartFailure;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The program behind {@code ./start}: runs the suite until Ctrl-C, {@code kill} or the death of one
 * of its parts.
 *
 * <p>Exit codes: 0 after {@code --help}, 1 where the suite cannot start or go on, 2 where the
 * command was typed wrongly; as the signal tells otherwise.
 */
public final class Launcher {

  private final PrintStream out;
  private final PrintStream err;

  private Launcher(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The system property {@code yuanhui.root} names the source tree; by default it is here. */
  public static void main(String[] arguments) {
    // The messages are Chinese and English whatever the machine's locale.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exitCode = new Launcher(out, err).run(List.of(arguments));
    System.exit(exitCode);
  }

  private int run(List<String> arguments) {
    try {
      CommandLine typed = CommandLine.parse(arguments);
      if (typed.help()) {
        out.print(CommandLine.USAGE);
        return 0;
      }
      Path root = Path.of(System.getProperty("yuanhui.root", "")).toAbsolutePath().normalize();
      return run(typed.options(root, System.getenv()));
    } catch (CommandLine.UsageException wrong) {
      err.println(wrong.getMessage());
      err.print(CommandLine.USAGE);
      return 2;
    } catch (StartFailure beforeAnythingRan) {
      err.println(beforeAnythingRan.getMessage());
      return 1;
    }
  }

  private int run(SuiteOptions options) {
    Progress progress = new Progress(out);
    Suite suite = new Suite(options, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
    return run(suite, options, progress);
  }

  /** Leaves the stopping to the hook, which runs at every end. */
  private int run(Suite suite, SuiteOptions options, Progress progress) {
    try {
      suite.start();
      out.print(new Welcome(suite, options).text());
      progress.say("已就绪，按 Ctrl-C 停止 ready; Ctrl-C stops everything");
      Child dead = suite.firstDeath().join();
      err.println(dead.obituary());
    } catch (StartFailure failed) {
      if (!suite.isClosing()) {
        err.println(failed.getMessage());
      }
    }
    return 1;
  }

  private void stop(Suite suite) {
    out.println();
    out.println("正在停止 stopping …");
    suite.close();
    out.println("已停止 stopped");
  }
}
