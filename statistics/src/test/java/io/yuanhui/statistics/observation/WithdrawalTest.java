package io.yuanhui.statistics.observation;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is withdrawn gives way to what stood before it; nothing is deleted. */
@TrialTest
class WithdrawalTest {

  private final Corner corner = Corner.fresh();
  private final String figure = "/observations?indicator=revenue&" + corner.query();

  @Test
  void a_withdrawn_revision_gives_way_to_the_vintage_before_as_a_third() {
    Paper first = Paper.published(form("50770"));
    Paper second = Paper.published(form("50771"));
    String revised = second.read().getString("publishedAt");

    second.withdraw("误报");

    JsonPath now = read(figure);
    assertEquals(List.of("50770"), numbers(now, "items.value"));
    assertEquals(List.of(3), now.getList("items.vintage"));
    assertEquals(List.of(1), now.getList("items.restores"));
    assertEquals(List.of(first.id()), now.getList("items.submission"));
    assertEquals(List.of("50771"), values(as(viewer()).queryParam("asOf", revised).get(figure)));
  }

  @Test
  void withdrawing_one_that_was_superseded_changes_nothing_that_is_seen() {
    Paper.published(form("1"));
    Paper middle = Paper.published(form("2"));
    Paper.published(form("3"));
    JsonPath before = read(figure);

    middle.withdraw("误报");

    assertEquals(before.getList("items"), read(figure).getList("items"));
    assertEquals(List.of("1", "2", "3"), numbers(read(figure + "&history=true"), "items.value"));
  }

  @Test
  void what_was_withdrawn_earlier_never_stands_again() {
    Paper.published(form("1"));
    Paper middle = Paper.published(form("2"));
    Paper last = Paper.published(form("3"));
    middle.withdraw("误报");

    last.withdraw("误报");

    JsonPath now = read(figure);
    assertEquals(List.of("1"), numbers(now, "items.value"));
    assertEquals(List.of(1), now.getList("items.restores"));
  }

  @Test
  void withdrawing_all_leaves_a_mark_that_readers_of_changes_see() {
    Paper first = Paper.published(form("1"));
    Paper second = Paper.published(form("2"));
    String before = second.read().getString("publishedAt");
    second.withdraw("误报");
    first.withdraw("全部误报");

    assertEquals(List.of(), read(figure).getList("items"));
    JsonPath changes =
        as(viewer()).queryParam("updatedAfter", before).get(figure).then().extract().jsonPath();
    assertEquals(List.of(true), changes.getList("items.withdrawn"));
    assertEquals(List.of(4), changes.getList("items.vintage"));
    assertNull(changes.get("items[0].value"));
    JsonPath history = read(figure + "&history=true");
    assertEquals(List.of("1", "2", "1", "null"), numbers(history, "items.value"));
    assertEquals(Arrays.asList(null, null, "误报", "全部误报"), history.getList("items.reason"));
  }

  @Test
  void a_figure_that_was_withdrawn_is_published_again_as_a_further_vintage() {
    Paper.published(form("1")).withdraw("误报");

    Paper.published(form("2"));

    JsonPath now = read(figure);
    assertEquals(List.of("2"), numbers(now, "items.value"));
    assertEquals(List.of(3), now.getList("items.vintage"));
    assertEquals(List.of(false), now.getList("items.withdrawn"));
  }

  @Test
  void only_the_figures_of_what_is_withdrawn_go_back() {
    Paper.published(form("1").cell("revenue.tax", "10"));
    Paper second = Paper.published(form("2").cell("revenue.tax", "20"));
    Paper.published(Form.of("finance", corner, 6).cell("revenue.tax", "30"));

    second.withdraw("误报");

    JsonPath now = read("/observations?indicator=revenue&indicator=revenue.tax&" + corner.query());
    assertEquals(List.of("1", "30"), numbers(now, "items.value"));
    assertEquals(List.of(3, 3), now.getList("items.vintage"));
  }

  private Form form(String value) {
    return Form.of("finance", corner, 6).cell("revenue", value);
  }

  private static List<String> values(io.restassured.response.Response response) {
    return numbers(response.jsonPath(), "items.value");
  }
}
