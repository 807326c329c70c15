package io.yuanhui.statistics.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "CNY, 元, CNY, 1",
    "10K_CNY, 万元, CNY, 10000",
    "100M_CNY, 亿元, CNY, 100000000",
    "PERSON, 人, PERSON, 1",
    "10K_PERSON, 万人, PERSON, 10000",
    "HOUSEHOLD, 户, HOUSEHOLD, 1",
    "ENTITY, 户, ENTITY, 1",
    "COUNT, 个, COUNT, 1",
    "PCT, %, PCT, 1",
    "PP, 个百分点, PP, 1",
    "PERMILLE, ‰, PCT, 0.1",
    "RANK, 位, RANK, 1",
    "DAY, 天, DAY, 1",
    "TON, 吨, TON, 1",
    "10K_TON, 万吨, TON, 10000",
    "HEAD, 头, HEAD, 1",
    "10K_HEAD, 万头, HEAD, 10000",
    "MU, 亩, MU, 1",
    "10K_MU, 万亩, MU, 10000",
    "HECTARE, 公顷, MU, 15"
  })
  void every_unit_of_the_contract_has_its_label_and_exact_factor(
      String code, String label, String base, BigDecimal factor) {
    Unit unit = Unit.parse(code);

    assertEquals(code, unit.code());
    assertEquals(label, unit.label().zh());
    assertEquals(base, unit.dimension().base().code());
    assertEquals(factor, unit.factor());
  }

  @Test
  void the_contract_has_twenty_units() {
    Set<String> codes = Arrays.stream(Unit.values()).map(Unit::code).collect(Collectors.toSet());

    assertEquals(20, codes.size());
  }

  @ParameterizedTest
  @EnumSource
  void every_dimension_has_one_base_unit(Dimension dimension) {
    List<Unit> bases =
        Arrays.stream(Unit.values())
            .filter(unit -> unit.dimension() == dimension)
            .filter(unit -> unit.factor().equals(BigDecimal.ONE))
            .toList();

    assertEquals(1, bases.size());
    assertSame(bases.get(0), dimension.base());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "pct", "万元", "TEN_THOUSAND_CNY", "10K_CNY "})
  void an_unknown_unit_is_refused_with_the_known_ones(String code) {
    UnknownUnitException refusal = assertThrows(UnknownUnitException.class, () -> Unit.parse(code));

    assertTrue(refusal.reason().contains("100M_CNY"));
    assertTrue(refusal.reasonZh().startsWith("没有这个计量单位"));
  }
}
