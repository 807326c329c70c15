package io.yuanhui.statistics.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTreeTest {

  private final RegionTree tree = RegionTree.national();

  @Test
  void the_national_list_is_complete() {
    assertEquals(31, tree.atLevel(RegionLevel.PROVINCE).size());
    assertEquals(342, tree.atLevel(RegionLevel.CITY).size());
    assertEquals(2975, tree.atLevel(RegionLevel.COUNTY).size());
    assertEquals(58, tree.atLevel(RegionLevel.TOWN).size());
    assertEquals(129, tree.atLevel(RegionLevel.VILLAGE).size());
    assertEquals(3536, tree.all().size());
  }

  @Test
  void every_parent_exists_one_level_up_or_more_and_begins_the_codes_of_its_children() {
    for (Region region : tree.all()) {
      if (region.level() != RegionLevel.COUNTRY) {
        Region parent = tree.find(region.parent()).orElseThrow();
        assertTrue(parent.level().compareTo(region.level()) < 0, region.code());
        assertTrue(region.code().startsWith(significant(parent)), region.code());
      }
    }
  }

  @Test
  void the_district_and_its_towns_are_found() {
    assertEquals(
        new Region("411102", "源汇区", "411100", RegionLevel.COUNTY),
        tree.find("411102").orElseThrow());
    assertEquals(
        List.of("老街街道", "马路街街道", "顺河街街道", "干河陈街道", "大刘镇", "阴阳赵镇", "空冢郭镇", "问十乡"),
        tree.children("411102").stream().map(Region::name).toList());
    assertTrue(tree.find("999999").isEmpty());
  }

  @Test
  void ancestors_lead_from_a_village_to_the_country() {
    assertEquals(
        List.of("411102001", "411102", "411100", "410000", "000000"),
        tree.ancestors("411102001001").stream().map(Region::code).toList());
    assertEquals(List.of(), tree.ancestors("000000"));
    assertEquals(List.of(), tree.ancestors("999999"));
  }

  @ParameterizedTest
  @CsvSource({
    "411102,       411102,    true",
    "411102001001, 411102,    true",
    "411102100,    411102100, true",
    "411102,       411100,    true",
    "411102,       410000,    true",
    "411102,       000000,    true",
    "419001,       410000,    true",
    "411102,       411102100, false",
    "411102101,    411102100, false",
    "411103,       411102,    false",
    "411100,       411102,    false",
    "420000,       410000,    false",
    "999999,       000000,    false",
    "411102,       999999,    false",
    "411102,       4111,      false"
  })
  void a_scope_holds_itself_and_all_below_it(String code, String scope, boolean within) {
    assertEquals(within, tree.isWithin(code, scope));
  }

  @Test
  void no_scope_holds_nothing() {
    assertFalse(tree.isWithin("411102", null));
    assertFalse(tree.isWithin(null, "000000"));
    assertFalse(tree.isWithin(null, null));
  }

  @Test
  void a_list_with_a_hole_or_a_double_is_refused() {
    Region henan = new Region("410000", "河南省", "000000", RegionLevel.PROVINCE);
    Region district = new Region("411102", "源汇区", "411100", RegionLevel.COUNTY);

    assertThrows(IllegalArgumentException.class, () -> new RegionTree(List.of(henan, district)));
    assertThrows(IllegalArgumentException.class, () -> new RegionTree(List.of(henan, henan)));
  }

  // Codes of provinces and cities are filled up with zeros: 410000, 411100.
  private static String significant(Region region) {
    return switch (region.level()) {
      case COUNTRY -> "";
      case PROVINCE -> region.code().substring(0, 2);
      case CITY -> region.code().substring(0, 4);
      case COUNTY, TOWN, VILLAGE -> region.code();
    };
  }
}
