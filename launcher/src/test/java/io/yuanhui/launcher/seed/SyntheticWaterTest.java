package io.yuanhui.launcher.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyntheticWaterTest {

  /** Of GB 3838-2002; oxygen is the least. */
  private static final Map<String, Map<String, String>> LIMITS =
      Map.of(
          "III",
          Map.of("do", "5", "codmn", "6", "cod", "20", "bod5", "4", "nh3n", "1.0", "tp", "0.2"),
          "IV",
          Map.of("do", "3", "codmn", "10", "cod", "30", "bod5", "6", "nh3n", "1.5", "tp", "0.3"));

  @Test
  @SuppressWarnings("unchecked")
  void every_month_of_both_sections_is_within_the_target() {
    for (SyntheticWater.Section section : SyntheticWater.SECTIONS) {
      var samples = (List<Map<String, Object>>) SyntheticWater.samples(section).get("samples");
      assertEquals(7 * 12, samples.size());
      for (Map<String, Object> sample : samples) {
        String limit = LIMITS.get(section.target()).get((String) sample.get("item"));
        if (limit != null) {
          int against = ((BigDecimal) sample.get("value")).compareTo(new BigDecimal(limit));
          assertTrue(sample.get("item").equals("do") ? against > 0 : against < 0, sample + "");
        }
      }
    }
  }

  @Test
  void what_is_made_up_says_so() {
    for (SyntheticWater.Section section : SyntheticWater.SECTIONS) {
      Map<String, Object> request = SyntheticWater.request(section);
      assertEquals(true, request.get("synthetic"));
      assertTrue(request.get("name").toString().contains("合成数据"));
    }
    for (SyntheticSoil.Plot plot : SyntheticSoil.PLOTS) {
      assertEquals(true, SyntheticSoil.request(plot).get("synthetic"));
    }
  }
}
