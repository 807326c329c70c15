package io.yuanhui.statistics.observation;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who reads what changed since the last time sees every change, and each once. */
@TrialTest
class ChangesTest {

  private static final int PUBLISHERS = 4;
  private static final int PAPERS = 5;
  private static final int DAYS = 3;

  private final Corner corner = Corner.fresh();

  @Test
  void a_follower_neither_skips_nor_repeats_while_four_publish() {
    List<List<Paper>> papers = Together.call(PUBLISHERS, this::approvedOf);
    AtomicInteger publishing = new AtomicInteger(PUBLISHERS);
    List<String> followed = new ArrayList<>();

    Together.call(
        PUBLISHERS + 1,
        number -> {
          if (number == PUBLISHERS) {
            followed.addAll(follow(publishing));
          } else {
            papers.get(number).forEach(Paper::publish);
            publishing.decrementAndGet();
          }
          return number;
        });

    Set<String> expected = new HashSet<>();
    for (int number = 0; number < PUBLISHERS * PAPERS * DAYS; number++) {
      expected.add(day(number));
    }
    assertEquals(expected, new HashSet<>(followed), "skipped");
    assertEquals(expected.size(), followed.size(), "repeated: " + followed);
  }

  @Test
  void changes_come_in_the_order_of_publication() {
    Paper second = Paper.draft(form(1)).submit().approve();
    Paper first = Paper.draft(form(0)).submit().approve();
    first.publish();
    second.publish();

    JsonPath changes = changes("1990-01-01T00:00:00+08:00", "", 100);

    List<String> times = changes.getList("items.publishedAt");
    assertEquals(times.stream().sorted().toList(), times);
    assertEquals(first.id(), changes.getString("items[0].submission"));
    assertEquals(second.id(), changes.getString("items[%d].submission".formatted(DAYS)));
  }

  /** Reads on until nobody publishes and nothing is left. */
  private List<String> follow(AtomicInteger publishing) {
    List<String> seen = new ArrayList<>();
    String since = "1990-01-01T00:00:00+08:00";
    boolean last = false;
    while (!last) {
      last = publishing.get() == 0;
      String cursor = "";
      while (cursor != null) {
        JsonPath page = changes(since, cursor, 2);
        seen.addAll(page.getList("items.period"));
        List<String> times = page.getList("items.publishedAt");
        cursor = page.getString("next");
        if (cursor == null && !times.isEmpty()) {
          since = times.get(times.size() - 1);
        }
      }
    }
    assertTrue(seen.size() >= DAYS);
    return seen;
  }

  private JsonPath changes(String since, String cursor, int limit) {
    return as(viewer())
        .queryParam("updatedAfter", since)
        .queryParam("cursor", cursor)
        .get(
            "/observations?indicator=air.dust&region=%s&from=%d&to=%d&limit=%d"
                .formatted(corner.region(), corner.year(), corner.year(), limit))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<Paper> approvedOf(int publisher) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      papers.add(Paper.draft(form(publisher * PAPERS + i)).submit().approve());
    }
    return papers;
  }

  private Form form(int number) {
    Form form = Form.of("ecology", corner.region(), day(number * DAYS));
    for (int i = 0; i < DAYS; i++) {
      form = form.cell("air.dust", "1", "\"period\": \"%s\"".formatted(day(number * DAYS + i)));
    }
    return form;
  }

  private String day(int number) {
    return corner.day(1 + number / 28, 1 + number % 28);
  }
}
