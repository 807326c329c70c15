package io.yuanhui.statistics.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.region.RegionLevel;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "12.1,  1, 增长12.1%, up 12.1%",
    "-12.2, 1, 下降12.2%, down 12.2%",
    "2,     0, 增长2%,    up 2%",
    "0,     1, 持平,      unchanged",
    "0.04,  1, 持平,      unchanged",
    "-0.05, 1, 持平,      unchanged",
    "-0.06, 1, 下降0.1%,  down 0.1%",
    "1.25,  2, 增长1.25%, up 1.25%",
    "0.25,  1, 增长0.2%,  up 0.2%"
  })
  void a_growth_rises_falls_or_holds(BigDecimal percent, int decimals, String zh, String en) {
    assertEquals(Text.of(zh, en), Wording.growth(percent, decimals));
  }

  @ParameterizedTest
  @CsvSource({
    "29.3,  提升29.3个百分点, up 29.3 percentage points",
    "-0.5,  回落0.5个百分点,  down 0.5 percentage points",
    "1.04,  提升1.0个百分点,  up 1.0 percentage point",
    "-0.04, 持平,             unchanged"
  })
  void a_difference_of_percentages_is_in_points(BigDecimal points, String zh, String en) {
    assertEquals(Text.of(zh, en), Wording.points(points, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "-12.2, -35.9, 降幅收窄23.7个百分点, the fall narrowed by 23.7 percentage points",
    "-5.0,  -3.8,  降幅扩大1.2个百分点,  the fall widened by 1.2 percentage points",
    "-5.0,  -5.0,  持平,                 unchanged",
    "2.0,   -27.3, 提升29.3个百分点,     up 29.3 percentage points",
    "-1.0,  2.5,   回落3.5个百分点,      down 3.5 percentage points",
    "3.0,   5.0,   回落2.0个百分点,      down 2.0 percentage points",
    "0.0,   -3.0,  提升3.0个百分点,      up 3.0 percentage points",
    "-0.04, -3.0,  提升3.0个百分点,      up 3.0 percentage points"
  })
  void a_fall_narrows_or_widens(BigDecimal now, BigDecimal before, String zh, String en) {
    assertEquals(Text.of(zh, en), Wording.trend(now, before, 1));
  }

  @Test
  void a_rank_names_its_peers() {
    assertEquals(
        Text.of("居县区第2位", "no. 2 of the county-level units"), Wording.rank(2, RegionLevel.COUNTY));
    assertEquals("居乡镇街道第1位", Wording.rank(1, RegionLevel.TOWN).zh());
  }

  @ParameterizedTest
  @CsvSource({
    "50.593607, 快于序时进度50.6个百分点, 50.6 percentage points ahead of the pace of the year",
    "-3.14,     慢于序时进度3.1个百分点,  3.1 percentage points behind the pace of the year",
    "0.01,      与序时进度持平,           at the pace of the year"
  })
  void progress_is_ahead_of_the_year_or_behind_it(BigDecimal ahead, String zh, String en) {
    assertEquals(Text.of(zh, en), Wording.pace(ahead, 1));
  }

  @Test
  void the_parts_make_the_sentence_that_staff_expect() {
    Text sentence =
        Wording.join(
            Wording.growth(new BigDecimal("12.1"), 1),
            Wording.rank(2, RegionLevel.COUNTY),
            Wording.progress(new BigDecimal("102.8"), 1));

    assertEquals("增长12.1%，居县区第2位，完成目标任务的102.8%", sentence.zh());
    assertEquals("up 12.1%, no. 2 of the county-level units, 102.8% of the target", sentence.en());
  }
}
