package io.yuanhui.statistics.region;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The regions, level by level and page by page. */
@TrialTest
class RegionsTest {

  @Test
  void the_towns_of_the_district_are_its_children() {
    JsonPath towns = read("/regions?parent=411102");

    assertEquals(8, towns.getList("items").size());
    assertEquals("老街街道", towns.getString("items[0].name"));
    assertEquals(List.of("town"), towns.getList("items.level").stream().distinct().toList());
    assertNull(towns.getString("next"));
  }

  @Test
  void the_counties_of_the_city_are_those_that_are_ranked() {
    assertEquals(
        List.of("411102", "411103", "411104", "411121", "411122", "411171"),
        read("/regions?parent=411100").getList("items.code"));
  }

  @Test
  void all_regions_come_page_by_page_each_once() {
    List<String> codes = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          as(viewer()).queryParam("cursor", cursor).get("/regions?limit=1000").jsonPath();
      codes.addAll(page.getList("items.code"));
      cursor = page.getString("next");
    }

    assertEquals(RegionTree.national().all().size(), codes.size());
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }
}
