package io.yuanhui.launcher.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.keycloak.Tokens;
import io.yuanhui.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {

  @TempDir Path runDirectory;
  private PretendSuite suite;

  @BeforeEach
  void open() throws IOException {
    suite = new PretendSuite();
  }

  @AfterEach
  void close() {
    suite.close();
  }

  @Test
  void every_report_goes_the_whole_way_by_the_hands_that_are_due() {
    Seed.Loaded loaded = load();

    int reports = Report.of(Figure.all()).size();
    int defined = reports + SeedRule.all().size();
    assertEquals(reports, loaded.reports());
    assertEquals(7 * 366 * 24, loaded.stationHours());
    assertEquals(2 * 7 * 12 + 5, loaded.waterAndSoil());
    assertAllIsPublished();
    assertEquals(List.of("clerk-ecology stations", "ecology hourly"), suite.writes.subList(0, 2));
    int records = 2 * suite.stations.size() + suite.waterAndSoil.size();
    List<String> writes = suite.writes.subList(records, suite.writes.size());
    assertEquals(
        List.of(
            "publisher extensions",
            "clerk-stats submissions",
            "clerk-stats submit",
            "reviewer-stats approve",
            "publisher publish"),
        writes.subList(defined, defined + 5));
    assertEquals("publisher forms", writes.get(0));
    assertEquals(SeedRule.all().size(), suite.rules.size());
    assertTrue(writes.contains("clerk-stats explanations"));
  }

  @Test
  void a_second_load_finds_all_there_and_writes_nothing() {
    load();
    suite.writes.clear();

    assertEquals(new Seed.Loaded(0, 0, 0, 0, 0), load());

    assertEquals(List.of(), suite.writes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 14, 16, 30, 33, 55, 56, 57, 58, 59, 60, 61, 93, 153})
  void a_load_that_was_cut_short_is_taken_up_where_it_was_left(int writesUntilOutage) {
    suite.writesUntilOutage = writesUntilOutage;
    StartFailure cut = assertThrows(StartFailure.class, this::load);
    assertTrue(cut.getMessage().contains("503"), cut.getMessage());
    assertTrue(cut.getMessage().contains("the service is away"), cut.getMessage());
    suite.writesUntilOutage = Integer.MAX_VALUE;

    load();

    assertAllIsPublished();
    int explained = 1;
    assertEquals(
        6 * suite.submissions.size()
            + suite.targets.size()
            + 2 * suite.stations.size()
            + suite.waterAndSoil.size()
            + suite.rules.size()
            + explained,
        suite.writes.size());
  }

  private void assertAllIsPublished() {
    assertEquals(Report.of(Figure.all()).size(), suite.submissions.size());
    suite
        .submissions
        .values()
        .forEach(s -> assertEquals("PUBLISHED", s.path("state").asText(), s.toString()));
    assertEquals(7, suite.targets.size());
    assertEquals(
        suite.submissions.size(), suite.forms.values().stream().mapToInt(List::size).sum());
    suite
        .submissions
        .values()
        .forEach(
            s -> {
              String form =
                  s.path("path").asText().replace("submissions", "forms/")
                      + s.path("form").asText();
              String period = s.path("period").asText();
              assertTrue(suite.forms.get(form).contains(period), form);
              assertTrue(suite.extensions.get(form + "/extensions").contains(period), form);
            });
    assertEquals(7, suite.stations.size());
    assertEquals(suite.stations, suite.delivered);
  }

  private Seed.Loaded load() {
    return new Seed(suite.address(), new Tokens(suite.address()), runDirectory).load();
  }
}
