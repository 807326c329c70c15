package io.yuanhui.statistics.observation;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static java.util.stream.Collectors.toMap;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.service.RunningService;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who reads what changed since the last time sees every change, and each once. */
@TrialTest
class ChangesTest {

  private static final int WRITERS = 8;
  private static final int PAPERS = 3;
  private static final int DAYS = 6;
  private static final int FOLLOWERS = 2;
  private static final String LONG_AGO = "1990-01-01T00:00:00+08:00";

  private final Corner corner = Corner.fresh();

  @Test
  void followers_end_with_what_stands_while_eight_publish_and_withdraw_the_same_figures() {
    Random random = new Random();
    List<List<Paper>> papers =
        Together.call(WRITERS, writer -> approved(new Random(random.nextLong())));
    AtomicInteger writing = new AtomicInteger(WRITERS);

    List<List<Map<String, Object>>> seen =
        Together.call(
            WRITERS + FOLLOWERS,
            number -> {
              if (number >= WRITERS) {
                return follow(number == WRITERS, writing);
              }
              write(papers.get(number));
              writing.decrementAndGet();
              return List.of();
            });

    List<Map<String, Object>> everyVintage = seen.get(WRITERS);
    assertEquals(vintages(items("&history=true")), new HashSet<>(placesOf(everyVintage)));
    assertEquals(everyVintage.size(), new HashSet<>(placesOf(everyVintage)).size(), "repeated");
    List<Map<String, Object>> changes = seen.get(WRITERS + 1);
    assertEquals(changes.size(), new HashSet<>(placesOf(changes)).size(), "repeated");
    assertEquals(standing(items("")), standing(changes));
    assertEquals(standing(items("")), standing(everyVintage));
  }

  @Test
  void changes_come_in_the_order_of_publication() {
    Paper second = Paper.draft(form(1, 2)).submit().approve();
    Paper first = Paper.draft(form(3, 4)).submit().approve();
    first.publish();
    second.publish();

    JsonPath changes = changes(LONG_AGO, "", 100, false);

    List<String> times = changes.getList("items.publishedAt");
    assertEquals(times.stream().sorted().toList(), times);
    assertEquals(first.id(), changes.getString("items[0].submission"));
    assertEquals(second.id(), changes.getString("items[2].submission"));
  }

  @Test
  void the_last_page_tells_from_when_to_go_on_and_no_other_does() {
    Paper.published(form(1, 2, 3));

    JsonPath first = changes(LONG_AGO, "", 2, false);
    JsonPath last = changes(LONG_AGO, first.getString("next"), 2, false);

    assertNull(first.getString("upTo"));
    assertNull(last.getString("next"));
    assertEquals(last.getString("items[0].publishedAt"), first.getString("items[0].publishedAt"));
    String upTo = last.getString("upTo");
    assertEquals(List.of(), changes(upTo, "", 2, false).getList("items"));
    Paper.published(form(2));
    assertEquals(List.of(corner.day(1, 2)), changes(upTo, "", 2, false).getList("items.period"));
  }

  @Test
  void a_time_that_is_finer_than_those_stored_loses_nothing() {
    Paper.published(form(1));
    OffsetDateTime published =
        OffsetDateTime.parse(changes(LONG_AGO, "", 1, false).getString("items[0].publishedAt"));

    String justBefore = published.minusNanos(1).toString();

    assertEquals(1, changes(justBefore, "", 1, false).getList("items").size());
    assertEquals(
        0, changes(published.plusNanos(1).toString(), "", 1, false).getList("items").size());
  }

  @Test
  void changes_as_known_at_a_time_end_there() {
    Paper.published(form(1));
    String then = changes(LONG_AGO, "", 1, false).getString("items[0].publishedAt");
    Paper.published(form(1));

    JsonPath asOf = followed(LONG_AGO, "", 10, false).queryParam("asOf", then).get().jsonPath();

    assertEquals(List.of(1), asOf.getList("items.vintage"));
    assertEquals(then, asOf.getString("upTo"));
    assertEquals(List.of(2), changes(then, "", 10, false).getList("items.vintage"));
  }

  @Test
  void what_cannot_be_followed_is_refused() {
    Paper.published(form(1, 2));
    String ofAnotherList =
        as(viewer()).get("/observations?" + corner.query() + "&limit=1").path("next");

    refused(followed(LONG_AGO, ofAnotherList, 1, false).get(), "cursor");
    refused(followed(LONG_AGO, "", 1, false).queryParam("lastN", 1).get(), "lastN");
    String ofChanges = changes(LONG_AGO, "", 1, false).getString("next");
    refused(as(viewer()).queryParam("cursor", ofChanges).get("/observations"), "cursor");
  }

  private static void refused(Response answer, String parameter) {
    answer.then().statusCode(400).body("violations[0].field", equalTo(parameter));
  }

  /** Publishes all and takes every second one back. */
  private static void write(List<Paper> papers) {
    for (int i = 0; i < papers.size(); i++) {
      papers.get(i).publish();
      if (i % 2 == 1) {
        papers.get(i - 1).withdraw("有误");
      }
    }
  }

  /** Reads on until nobody writes and nothing is left. */
  private List<Map<String, Object>> follow(boolean everyVintage, AtomicInteger writing) {
    Random random = new Random();
    List<Map<String, Object>> seen = new ArrayList<>();
    String since = LONG_AGO;
    boolean last = false;
    while (!last) {
      last = writing.get() == 0;
      String cursor = "";
      while (cursor != null) {
        JsonPath page = changes(since, cursor, 1 + random.nextInt(5), everyVintage);
        seen.addAll(page.getList("items"));
        cursor = page.getString("next");
        since = cursor == null ? page.getString("upTo") : since;
      }
    }
    assertTrue(seen.size() >= DAYS / 2, "the writers left hardly anything");
    return seen;
  }

  private JsonPath changes(String since, String cursor, int limit, boolean everyVintage) {
    return followed(since, cursor, limit, everyVintage)
        .get()
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private RequestSpecification followed(
      String since, String cursor, int limit, boolean everyVintage) {
    return as(viewer())
        .basePath(RunningService.apiPath() + "/observations")
        .queryParam("indicator", "air.dust")
        .queryParam("region", corner.region())
        .queryParam("from", corner.year())
        .queryParam("to", corner.year())
        .queryParam("updatedAfter", since)
        .queryParam("cursor", cursor)
        .queryParam("limit", limit)
        .queryParam("history", everyVintage);
  }

  private List<Map<String, Object>> items(String more) {
    return as(viewer())
        .get("/observations?limit=1000&indicator=air.dust&" + corner.query() + more)
        .jsonPath()
        .getList("items");
  }

  private static HashSet<String> vintages(List<Map<String, Object>> items) {
    return new HashSet<>(placesOf(items));
  }

  private static List<String> placesOf(List<Map<String, Object>> items) {
    return items.stream().map(item -> item.get("period") + " v" + item.get("vintage")).toList();
  }

  /** What stands after all that was seen, by period. */
  private static Map<Object, Object> standing(List<Map<String, Object>> seen) {
    Map<Object, Map<String, Object>> latest = new HashMap<>();
    seen.forEach(item -> latest.put(item.get("period"), item));
    return latest.values().stream()
        .filter(item -> item.get("withdrawn").equals(false))
        .collect(
            toMap(
                item -> item.get("period"),
                item -> item.get("value") + " v" + item.get("vintage")));
  }

  private List<Paper> approved(Random random) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      int first = 1 + random.nextInt(DAYS - 2);
      papers.add(Paper.draft(form(first, first + 1, first + 2)).submit().approve());
    }
    return papers;
  }

  private Form form(int... days) {
    Form form = Form.of("ecology", corner.region(), corner.day(1, days[0]));
    for (int day : days) {
      form =
          form.cell(
              "air.dust",
              Integer.toString(1 + new Random().nextInt(1000)),
              "\"period\": \"%s\"".formatted(corner.day(1, day)));
    }
    return form;
  }
}
