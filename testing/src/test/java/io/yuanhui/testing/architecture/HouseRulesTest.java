package io.yuanhui.testing.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final JavaClasses FIXTURES =
      new ClassFileImporter()
          .importPackages(
              "io.yuanhui.commons",
              "io.yuanhui.statistics",
              "io.yuanhui.economy",
              "io.yuanhui.livelihood");

  /** Each rule and words of each violation that it must find in the fixtures, and of no other. */
  static Stream<Arguments> each_rule_finds_every_violation_and_nothing_else() {
    return Stream.of(
        Arguments.of(
            HouseRules.DEPENDENCIES_RUN_ONE_WAY,
            List.of("GroundThatKnowsFigures", "FigureOfLivelihood", "Factory")),
        Arguments.of(
            HouseRules.RESOURCES_SPEAK_IN_RECORDS, List.of("returnsRows", "takesRow", "hidesRow")),
        Arguments.of(
            HouseRules.ENDPOINTS_SAY_WHO_MAY_CALL_THEM,
            List.of("leavesItToTheClass", "saysNothing")),
        Arguments.of(HouseRules.POSTS_TAKE_EFFECT_ONCE, List.of("takesRow")),
        Arguments.of(HouseRules.NAMES_SAY_WHAT_A_CLASS_IS, List.of("BondManager>", "ParsingUtils")),
        Arguments.of(HouseRules.NO_OLD_DATES, List.of("java.util.Date")),
        Arguments.of(HouseRules.NOTHING_IS_PRINTED, List.of("System.out")),
        Arguments.of(HouseRules.NO_INJECTED_FIELDS, List.of("injected", "configured")),
        Arguments.of(
            HouseRules.THE_CLOCK_IS_INJECTED,
            List.of("<init>()", "instant()", "date()", "dateTime()", "millis()", "ownClock()")));
  }

  @ParameterizedTest
  @MethodSource
  void each_rule_finds_every_violation_and_nothing_else(ArchRule rule, List<String> expected) {
    List<String> found = rule.evaluate(FIXTURES).getFailureReport().getDetails();

    for (String words : expected) {
      assertTrue(found.stream().anyMatch(f -> f.contains(words)), words + " not in " + found);
    }
    assertEquals(
        List.of(), found.stream().filter(f -> expected.stream().noneMatch(f::contains)).toList());
  }

  @Test
  void no_rule_is_without_a_fixture_that_breaks_it() throws IllegalAccessException {
    Set<String> untried = new TreeSet<>();
    List<Object> tried =
        each_rule_finds_every_violation_and_nothing_else().map(a -> a.get()[0]).toList();
    for (Field field : HouseRules.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !tried.contains(field.get(null))) {
        untried.add(field.getName());
      }
    }
    assertEquals(Set.of(), untried);
  }

  @Test
  void a_module_without_such_classes_passes() {
    JavaClasses none = new ClassFileImporter().importPackages("io.yuanhui.nothing");

    each_rule_finds_every_violation_and_nothing_else()
        .map(a -> (ArchRule) a.get()[0])
        .forEach(rule -> rule.check(none));
  }

  @Test
  void product_code_is_neither_tests_nor_what_they_share() {
    JavaClasses product =
        new ClassFileImporter().withImportOption(new ProductCode()).importPackages("io.yuanhui");

    assertEquals(0, product.size());
  }
}
