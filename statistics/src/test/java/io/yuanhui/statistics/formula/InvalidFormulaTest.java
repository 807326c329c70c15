package io.yuanhui.statistics.formula;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidFormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a -b            | 3  | a minus has a blank on both sides, or it could be read as part of a code.",
        "a- b            | 2  | a minus has a blank on both sides, or it could be read as part of a code.",
        "2-1             | 2  | a minus has a blank on both sides, or it could be read as part of a code.",
        "(a)-b           | 4  | a minus has a blank on both sides, or it could be read as part of a code.",
        "a + * b         | 5  | a number, a code or a parenthesis is due here.",
        "a +             | 4  | a number, a code or a parenthesis is due here.",
        "+ a             | 1  | a number, a code or a parenthesis is due here.",
        "()              | 2  | a number, a code or a parenthesis is due here.",
        "MIN(a,)         | 7  | a number, a code or a parenthesis is due here.",
        "MIN(,a)         | 5  | a number, a code or a parenthesis is due here.",
        "a b             | 3  | an operator is due here.",
        "2 a             | 3  | an operator is due here.",
        "5g              | 2  | an operator is due here.",
        "a (b)           | 3  | an operator is due here.",
        "a, b            | 2  | an operator is due here.",
        "a + b)          | 6  | this parenthesis was never opened.",
        "(a + b          | 7  | the parenthesis of character 1 is not closed here.",
        "a * (b, c)      | 7  | the parenthesis of character 5 is not closed here.",
        "MIN(a           | 6  | the parenthesis of character 4 is not closed here.",
        "MIN             | 4  | a function is followed by a parenthesis.",
        "a + SUM b       | 9  | a function is followed by a parenthesis.",
        "SQRT(a)         | 1  | no such function; there are MIN, MAX, SUM, AVG, ABS, ROUND.",
        "Min(a)          | 1  | no such function; there are MIN, MAX, SUM, AVG, ABS, ROUND.",
        "ABS(a, b)       | 1  | the number of arguments of ABS must be 1.",
        "1 + ROUND(a)    | 5  | the number of arguments of ROUND must be 2.",
        "ROUND(a, b)     | 10 | ROUND takes 0 to 10 decimals, as a number.",
        "ROUND(a, 11)    | 10 | ROUND takes 0 to 10 decimals, as a number.",
        "ROUND(a, 1 + 1) | 10 | ROUND takes 0 to 10 decimals, as a number.",
        "ROUND(a, -1)    | 10 | ROUND takes 0 to 10 decimals, as a number.",
        "a ^ b           | 3  | this character “^” has no meaning.",
        "a % b           | 3  | this character “%” has no meaning.",
        "tax_revenue     | 4  | this character “_” has no meaning.",
        "a = b           | 3  | this character “=” has no meaning.",
        "a + 税收         | 5  | this character “税” has no meaning.",
        "a.              | 2  | this character “.” has no meaning.",
        "1.5.2           | 4  | this character “.” has no meaning.",
        "a[0]            | 2  | this character “[” has no meaning.",
        "\"x\" + a       | 1  | this character “\"” has no meaning."
      })
  void a_fault_is_refused_with_its_position_and_reason(
      String formula, int position, String reason) {
    InvalidFormulaException refusal =
        assertThrows(InvalidFormulaException.class, () -> Formula.parse(formula));

    assertEquals("Character " + position + ": " + reason, refusal.reason());
    assertEquals(OptionalInt.of(position), refusal.position());
    assertTrue(refusal.reasonZh().startsWith("第 " + position + " 个字符："));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void no_formula_is_refused_as_empty(String formula) {
    assertEquals(
        "公式不能为空。",
        assertThrows(InvalidFormulaException.class, () -> Formula.parse(formula)).reasonZh());
  }

  @Test
  void a_line_break_is_refused_without_printing_it() {
    assertEquals(
        "Character 2: this character has no meaning.",
        assertThrows(InvalidFormulaException.class, () -> Formula.parse("a\n+ b")).reason());
  }

  @Test
  void length_and_depth_have_an_end() {
    String longest = "a + ".repeat(124) + "1234";

    assertDoesNotThrow(() -> Formula.parse(longest));
    assertThrows(InvalidFormulaException.class, () -> Formula.parse(longest + "5"));
    assertDoesNotThrow(() -> Formula.parse("(".repeat(20) + "a" + ")".repeat(20)));
    assertThrows(
        InvalidFormulaException.class, () -> Formula.parse("(".repeat(21) + "a" + ")".repeat(21)));
    assertThrows(InvalidFormulaException.class, () -> Formula.parse("-".repeat(21) + "a"));
  }
}
