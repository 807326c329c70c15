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

/** What formulas give from published figures when they are read. */
@TrialTest
class ComputedFiguresTest {

  private final Corner corner = Corner.fresh();

  @Test
  void a_formula_figure_is_computed_where_nothing_is_published() {
    Paper.published(inputs("50770", "32135"));

    JsonPath share = read(figure("revenue.tax-share"));

    assertEquals(List.of("63.295253"), numbers(share, "items.value"));
    assertEquals(List.of("COMPUTED"), share.getList("items.basis"));
    assertEquals(List.of("PCT"), share.getList("items.unit"));
    assertEquals(List.of(0), share.getList("items.vintage"));
    assertEquals(List.of(corner.month(6)), share.getList("items.period"));
    assertNull(share.get("items[0].submission"));
  }

  @Test
  void a_published_formula_figure_stands_with_the_computed_one_beside_it() {
    Paper.published(inputs("50770", "32135").cell("revenue.tax-share", "63.3"));

    JsonPath share = read(figure("revenue.tax-share"));

    assertEquals(List.of("63.3"), numbers(share, "items.value"));
    assertEquals(List.of("63.295253"), numbers(share, "items.computed"));
    assertEquals(List.of("REPORTED"), share.getList("items.basis"));
  }

  @Test
  void a_formula_upon_a_formula_is_computed_through_both_in_its_own_unit() {
    Paper.published(inputs("50770", "32135"));

    assertEquals(List.of("1.8635"), numbers(read(figure("revenue.other")), "items.value"));
    assertEquals(List.of("36.704747"), numbers(read(figure("revenue.other-share")), "items.value"));
  }

  @Test
  void inputs_in_other_units_are_converted_to_the_last_digit() {
    Paper.published(
        Form.of("finance", corner, 6)
            .cell("revenue", "5.077", "\"unit\": \"100M_CNY\"")
            .cell("revenue.tax", "321350000", "\"unit\": \"CNY\""));

    assertEquals(List.of("63.295253"), numbers(read(figure("revenue.tax-share")), "items.value"));
    assertEquals(List.of("1.8635"), numbers(read(figure("revenue.other")), "items.value"));
  }

  @Test
  void a_published_intermediate_figure_is_taken_before_a_computed_one() {
    Paper.published(inputs("50000", "30000").cell("revenue.other", "1"));

    assertEquals(List.of("20"), plain(read(figure("revenue.other-share"))));
  }

  @Test
  void a_missing_input_leaves_nothing_computed() {
    Paper.published(
        Form.of("finance", corner, 6).cell("revenue", "50770").cell("revenue.tax-share", "63.3"));

    JsonPath published = read(figure("revenue.tax-share"));
    assertEquals(List.of("63.3"), numbers(published, "items.value"));
    assertEquals(Arrays.asList((Object) null), published.getList("items.computed"));
    assertEquals(List.of(), read(figure("revenue.other")).getList("items"));
  }

  @Test
  void a_division_by_zero_gives_no_figure() {
    Paper.published(inputs("0", "0"));

    assertEquals(List.of(), read(figure("revenue.tax-share")).getList("items"));
    assertEquals(List.of("0"), plain(read(figure("revenue.other"))));
  }

  @Test
  void a_withdrawn_input_takes_the_computed_figure_with_it() {
    Paper taxes = Paper.published(Form.of("finance", corner, 6).cell("revenue.tax", "32135"));
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "50770"));
    assertEquals(1, read(figure("revenue.tax-share")).getList("items").size());

    taxes.withdraw("误报");

    assertEquals(List.of(), read(figure("revenue.tax-share")).getList("items"));
  }

  @Test
  void a_computed_figure_follows_what_was_known_of_its_inputs_at_a_time() {
    Paper first = Paper.published(inputs("50770", "32135"));
    String published = first.read().getString("publishedAt");
    Paper.published(Form.of("finance", corner, 6).cell("revenue.tax", "25385"));

    assertEquals(List.of("50"), plain(read(figure("revenue.tax-share"))));
    JsonPath before =
        as(viewer())
            .queryParam("asOf", published)
            .get(figure("revenue.tax-share"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertEquals(List.of("63.295253"), numbers(before, "items.value"));
  }

  @Test
  void only_levels_are_computed_and_only_of_the_present() {
    Paper.published(inputs("50770", "32135"));

    assertEquals(List.of(), read(figure("revenue.tax-share") + "&measure=YOY").getList("items"));
    assertEquals(List.of(), read(figure("revenue.tax-share") + "&history=true").getList("items"));
  }

  private Form inputs(String revenue, String tax) {
    return Form.of("finance", corner, 6).cell("revenue", revenue).cell("revenue.tax", tax);
  }

  private String figure(String indicator) {
    return "/observations?indicator=" + indicator + "&" + corner.query();
  }

  /** Without zeros at the end, whose number a formula does not promise. */
  private static List<String> plain(JsonPath json) {
    return numbers(json, "items.value").stream()
        .map(number -> new java.math.BigDecimal(number).stripTrailingZeros().toPlainString())
        .toList();
  }
}
