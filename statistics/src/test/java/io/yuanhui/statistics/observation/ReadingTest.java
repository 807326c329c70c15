package io.yuanhui.statistics.observation;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which figures a reader asks for, and how they come. */
@TrialTest
class ReadingTest {

  private final Corner corner = Corner.fresh();

  /** March to June of revenue, and of taxes in June. */
  private Paper fourMonths() {
    Form form = Form.of("finance", corner, 6).cell("revenue.tax", "60");
    for (int month = 3; month <= 6; month++) {
      form = form.cell("revenue", month + "0", "\"period\": \"%s\"".formatted(corner.month(month)));
    }
    return Paper.published(form);
  }

  @Test
  void the_latest_periods_are_those_of_each_series() {
    fourMonths();

    JsonPath latest =
        read("/observations?indicator=revenue&indicator=revenue.tax&lastN=2&" + corner.query());

    assertEquals(List.of("50", "60", "60"), sorted(numbers(latest, "items.value")));
    assertEquals(
        List.of(corner.month(5), corner.month(6), corner.month(6)),
        sorted(latest.getList("items.period")));
  }

  @Test
  void the_latest_periods_with_their_history_count_periods_and_not_vintages() {
    fourMonths();
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "61"));

    JsonPath latest =
        read("/observations?indicator=revenue&lastN=2&history=true&" + corner.query());

    assertEquals(List.of("50", "60", "61"), numbers(latest, "items.value"));
  }

  @Test
  void a_prefix_names_all_below_it_and_parameters_may_repeat() {
    fourMonths();
    String span = "&from=" + corner.month(6) + "&to=" + corner.month(6);
    String here = "&region=" + corner.region();

    JsonPath below = read("/observations?indicator=revenue.*&measure=VALUE" + span + here);
    assertEquals(
        List.of("revenue.other", "revenue.other-share", "revenue.tax", "revenue.tax-share"),
        sorted(below.getList("items.indicator")));
    JsonPath two =
        read("/observations?indicator=revenue&indicator=revenue.tax&region=411103" + span + here);
    assertEquals(List.of("revenue", "revenue.tax"), two.getList("items.indicator"));
    JsonPath once = read("/observations?indicator=revenue&indicator=revenue" + span + here);
    assertEquals(1, once.getList("items").size());
  }

  @Test
  void a_span_takes_periods_that_begin_within_it() {
    fourMonths();

    String[] spans = {
      "from=%s&to=%s".formatted(corner.month(4), corner.month(5)),
      "from=%d-Q2&to=%d-05".formatted(corner.year(), corner.year()),
      "from=%s&to=%s".formatted(corner.day(3, 2), corner.day(5, 1)),
    };
    for (String span : spans) {
      JsonPath found =
          read("/observations?indicator=revenue&region=" + corner.region() + "&" + span);
      assertEquals(List.of("40", "50"), numbers(found, "items.value"), span);
    }
    JsonPath all =
        read(
            "/observations?indicator=revenue&region=%s&from=%d&to=%d"
                .formatted(corner.region(), corner.year(), corner.year()));
    assertEquals(4, all.getList("items").size());
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    fourMonths();
    String all = "/observations?indicator=revenue.*&indicator=revenue&" + corner.query();
    List<Object> whole = read(all).getList("items");

    for (int limit : new int[] {1, 2, 3}) {
      List<Object> paged = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        Response page = as(viewer()).queryParam("cursor", cursor).get(all + "&limit=" + limit);
        page.then().statusCode(200);
        paged.addAll(page.path("items"));
        cursor = page.path("next");
        assertEquals(
            cursor == null ? null : "<" + linked(page, cursor) + ">; rel=\"next\"",
            page.header("Link"));
      }
      assertEquals(whole, paged, "in pages of " + limit);
    }
  }

  private static String linked(Response page, String cursor) {
    String link = page.header("Link");
    assertEquals(cursor, link.replaceFirst(".*[?&]cursor=([^&>]*).*", "$1"));
    assertEquals("/api/trial/v1/observations", link.replaceFirst("<([^?]*).*", "$1"));
    return link.substring(1, link.indexOf('>'));
  }

  @Test
  void a_reader_who_has_the_latest_hears_so() {
    fourMonths();
    String address = "/observations?indicator=revenue&" + corner.query();
    String tag = as(viewer()).get(address).header("ETag");

    as(viewer())
        .header("If-None-Match", tag)
        .get(address)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(emptyString());
    as(viewer()).header("If-None-Match", "\"other\", W/" + tag).get(address).then().statusCode(304);
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "61"));
    Response changed = as(viewer()).header("If-None-Match", tag).get(address);
    changed.then().statusCode(200);
    assertNotEquals(tag, changed.header("ETag"));
  }

  @Test
  void every_read_carries_a_tag_and_honours_it() {
    Paper paper = fourMonths();
    for (String address :
        List.of(
            "/indicators?limit=5",
            "/indicators/revenue",
            "/regions?parent=411102",
            "/comparisons?indicator=revenue&period=2020-06",
            "/rankings?indicator=retail&period=2020-06",
            "/progress?period=2020-06",
            "/reconciliation?period=2020-06")) {
      String tag = as(viewer()).get(address).then().statusCode(200).extract().header("ETag");
      assertEquals(
          304,
          as(viewer()).header("If-None-Match", tag).get(address).statusCode(),
          address + " with " + tag);
    }
    assertNull(read("/observations?" + corner.query()).get("next"));
    as(viewer())
        .get("/observations?limit=1&" + corner.query())
        .then()
        .header("Link", containsString("rel=\"next\""));
    assertEquals("PUBLISHED", paper.read().getString("state"));
  }

  private static List<String> sorted(List<String> values) {
    return values.stream().sorted().toList();
  }
}
