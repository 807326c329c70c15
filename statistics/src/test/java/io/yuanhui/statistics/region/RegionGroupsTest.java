package io.yuanhui.statistics.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionGroupsTest {

  private final RegionGroups groups = RegionGroups.national();

  @Test
  void the_peers_of_the_district_are_six() {
    RegionGroup peers = groups.find("luohe-counties").orElseThrow();

    assertEquals(
        List.of("411102", "411103", "411104", "411121", "411122", "411171"), peers.members());
    assertEquals(6, peers.size());
  }

  @Test
  void a_region_code_names_the_group_of_its_children() {
    RegionGroup counties = groups.find("411100").orElseThrow();
    RegionGroup towns = groups.find("411102").orElseThrow();

    assertEquals(groups.find("luohe-counties").orElseThrow().members(), counties.members());
    assertEquals("漯河市各县区", counties.name());
    assertEquals(8, towns.size());
    assertEquals("源汇区各乡镇街道", towns.name());
    assertEquals(31, groups.find("000000").orElseThrow().size());
  }

  @Test
  void all_county_level_units_of_the_country_are_one_group() {
    assertEquals(2975, groups.find("counties").orElseThrow().size());
  }

  @Test
  void an_unknown_code_and_a_region_without_children_name_no_group() {
    assertTrue(groups.find("nowhere").isEmpty());
    assertTrue(groups.find("411102001001").isEmpty());
  }

  @Test
  void a_group_with_an_unknown_member_is_refused() {
    RegionTree tree = RegionTree.national();
    RegionGroup broken = new RegionGroup("broken", "坏", "Broken", List.of("411102", "999999"));

    assertThrows(IllegalArgumentException.class, () -> new RegionGroups(tree, List.of(broken)));
  }
}
