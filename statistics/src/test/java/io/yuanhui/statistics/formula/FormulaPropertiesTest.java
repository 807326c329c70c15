package io.yuanhui.statistics.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.statistics.indicator.IndicatorCode;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class FormulaPropertiesTest {

  private static final List<String> CODES = List.of("a", "b-c", "d.e-f2");

  /** A formula and what plain decimal arithmetic makes of it; empty for a division by zero. */
  record Sample(String text, Term term) {}

  interface Term {
    Optional<BigDecimal> value(Map<String, BigDecimal> figures);
  }

  @Property
  void a_formula_agrees_with_decimal_arithmetic(
      @ForAll("samples") Sample sample,
      @ForAll @Scale(6) @BigRange(min = "-1e9", max = "1e9") BigDecimal a,
      @ForAll @Scale(6) @BigRange(min = "-1e9", max = "1e9") BigDecimal b,
      @ForAll @Scale(6) @BigRange(min = "-1e9", max = "1e9") BigDecimal c) {
    Map<String, BigDecimal> values = Map.of("a", a, "b-c", b, "d.e-f2", c);
    Map<String, Quantity> figures =
        Map.of(
            "a", new Quantity(a, Unit.COUNT),
            "b-c", new Quantity(b, Unit.COUNT),
            "d.e-f2", new Quantity(c, Unit.COUNT));

    Optional<BigDecimal> expected = sample.term().value(values);
    Optional<BigDecimal> actual =
        Formula.parse(sample.text()).evaluate(figures, Unit.COUNT).value().map(Quantity::value);

    assertEquals(expected.isPresent(), actual.isPresent());
    expected.ifPresent(value -> assertEquals(0, value.compareTo(actual.orElseThrow())));
  }

  @Property
  void any_two_codes_are_told_apart_by_a_minus_between_blanks(
      @ForAll("codes") String one, @ForAll("codes") String other) {
    assertTrue(IndicatorCode.isValid(one));
    assertEquals(Set.of(one), Formula.parse(one).inputs());
    assertEquals(Set.of(one + "-" + other), Formula.parse(one + "-" + other).inputs());
    assertEquals(
        one.equals(other) ? Set.of(one) : Set.of(one, other),
        Formula.parse(one + " - " + other).inputs());
  }

  @Property
  void any_text_is_either_read_or_refused_with_a_reason(@ForAll("soup") String text) {
    try {
      Formula.parse(text);
    } catch (InvalidFormulaException refusal) {
      assertTrue(refusal.position().orElse(1) <= text.length() + 1);
    }
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "a", "b-c", "1", "2.5", "+", "-", "*", "/", "(", ")", ",", " ", " ", "MIN", "ROUND",
            "%")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join("", words));
  }

  @Provide
  Arbitrary<String> codes() {
    Arbitrary<String> first =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    Arbitrary<String> more =
        Combinators.combine(
                Arbitraries.of("-", "."),
                Arbitraries.strings()
                    .withCharRange('a', 'z')
                    .withCharRange('0', '9')
                    .ofMinLength(1)
                    .ofMaxLength(6))
            .as(String::concat);
    return Combinators.combine(first, more.list().ofMaxSize(3))
        .as((word, rest) -> word + String.join("", rest));
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<Sample> leaves =
        Arbitraries.oneOf(
            Arbitraries.of(CODES)
                .map(code -> new Sample(code, figures -> Optional.of(figures.get(code)))),
            Arbitraries.integers()
                .between(0, 999)
                .map(n -> BigDecimal.valueOf(n, 1))
                .map(n -> new Sample(n.toPlainString(), figures -> Optional.of(n))));
    return Arbitraries.recursive(() -> leaves, FormulaPropertiesTest::deeper, 0, 3);
  }

  private static Arbitrary<Sample> deeper(Arbitrary<Sample> inner) {
    return Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/"), inner)
        .as(
            (left, operator, right) ->
                new Sample(
                    "(" + left.text() + " " + operator + " " + right.text() + ")",
                    figures ->
                        left.term()
                            .value(figures)
                            .flatMap(
                                l ->
                                    right
                                        .term()
                                        .value(figures)
                                        .flatMap(r -> calculate(l, operator, r)))));
  }

  private static Optional<BigDecimal> calculate(BigDecimal l, String operator, BigDecimal r) {
    return switch (operator) {
      case "+" -> Optional.of(l.add(r, MathContext.DECIMAL128));
      case "-" -> Optional.of(l.subtract(r, MathContext.DECIMAL128));
      case "*" -> Optional.of(l.multiply(r, MathContext.DECIMAL128));
      default ->
          r.signum() == 0 ? Optional.empty() : Optional.of(l.divide(r, MathContext.DECIMAL128));
    };
  }
}
