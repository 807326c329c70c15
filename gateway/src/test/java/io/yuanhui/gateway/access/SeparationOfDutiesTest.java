package io.yuanhui.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationOfDutiesTest {

  @ParameterizedTest
  @CsvSource({
    "admin publisher, 'admin, publisher'",
    "auditor admin, 'admin, auditor'",
    "publisher viewer auditor, 'auditor, publisher'",
    "publisher auditor admin, 'admin, auditor, publisher'"
  })
  void two_of_the_three_powers_are_refused_by_name(String roles, String named) {
    ProblemException refusal = SeparationOfDuties.refusal(split(roles)).orElseThrow();

    assertEquals(ProblemType.FORBIDDEN, refusal.type());
    assertTrue(refusal.detail().en().contains("hold " + named + " together"));
    assertTrue(refusal.detail().zh().contains(named));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "admin", "publisher", "auditor", "clerk reviewer", "viewer leader publisher"})
  void one_power_with_whatever_else_is_not(String roles) {
    assertTrue(SeparationOfDuties.refusal(split(roles)).isEmpty());
  }

  private static List<String> split(String roles) {
    return Arrays.asList(roles.split(" "));
  }
}
