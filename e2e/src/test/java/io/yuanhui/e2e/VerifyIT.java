package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The running suite is held against its figures and the heads of its chains by {@code verify.sh}.
 */
@EndToEnd
class VerifyIT {

  private static final Path FIGURES =
      Path.of(
          System.getProperty("yuanhui.root", ".."),
          "launcher/src/main/resources/io/yuanhui/launcher/seed/figures.csv");
  private static final List<String> CHAINS =
      List.of("economy", "livelihood", "environment", "poverty", "gateway");

  @TempDir Path place;

  @Test
  void what_is_there_is_confirmed_and_what_is_not_is_named(Suite suite) throws Exception {
    String heads = place.resolve("heads").toString();
    verify(suite, 0, "--save-heads", heads);

    String told = verify(suite, 0, "--heads", heads, "--figures", FIGURES.toString());

    for (String chain : CHAINS) {
      assertTrue(
          Pattern.compile(
                  chain + ": chain of \\d+ events holds and contains the head that was saved")
              .matcher(told)
              .find(),
          told);
    }
    assertTrue(told.contains(published() + " figures are as they were published"), told);

    String another = Files.readString(Path.of(heads, "livelihood.json"));
    Files.writeString(Path.of(heads, "economy.json"), another);
    Path wrong = place.resolve("figures.csv");
    Files.write(wrong, List.of("", Files.readAllLines(FIGURES).get(1).replace("98.1", "98.2")));

    told = verify(suite, 1, "--heads", heads, "--figures", wrong.toString());

    assertTrue(told.contains("economy: gdp VALUE 411102 2020-Q2 is not 98.2"), told);
    assertTrue(told.contains("2 of these are not as they have to be"), told);
  }

  private static long published() throws IOException {
    return Files.readAllLines(FIGURES).size() - 1L;
  }

  private static String verify(Suite suite, int exit, String... options)
      throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(BackupTools.environment());
    settings.put("GATEWAY_URL", suite.gateway().toString());
    settings.put("KEYCLOAK_URL", suite.keycloak().toString());
    Shell.Ended ended = Shell.run(settings, Shell.script("backup/verify.sh", options));
    assertEquals(exit, ended.exit(), ended::output);
    return ended.output();
  }
}
