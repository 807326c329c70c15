package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everybody of the development realm can log in, and the token says what it must. */
@EndToEnd
class PeopleIT {

  private static final List<String> DEPARTMENTS =
      List.of(
          "stats",
          "finance",
          "hrss",
          "ecology",
          "poverty-relief",
          "agriculture",
          "industry",
          "science",
          "commerce",
          "investment",
          "reform",
          "market-regulation",
          "housing",
          "emergency",
          "administrative-approval");

  @TestFactory
  Stream<DynamicTest> every_department_has_a_clerk_a_reviewer_and_a_system(Staff staff) {
    return DEPARTMENTS.stream()
        .flatMap(
            department ->
                Stream.of(
                    DynamicTest.dynamicTest(
                        "clerk-" + department,
                        () ->
                            check(
                                staff.tokens().ofUser("clerk-" + department),
                                "clerk",
                                department,
                                "411102")),
                    DynamicTest.dynamicTest(
                        "reviewer-" + department,
                        () ->
                            check(
                                staff.tokens().ofUser("reviewer-" + department),
                                "reviewer",
                                department,
                                "411102")),
                    DynamicTest.dynamicTest(
                        "system-" + department,
                        () ->
                            check(
                                staff.tokens().ofSystem("system-" + department),
                                "clerk",
                                department,
                                "411102"))));
  }

  @Test
  void caseworkers_see_their_town(Staff staff) throws IOException {
    check(staff.tokens().ofUser("caseworker-daliu"), "caseworker", null, "411102100");
    check(staff.tokens().ofUser("caseworker-konzhongguo"), "caseworker", null, "411102102");
  }

  @Test
  void the_others_have_their_role(Staff staff) throws IOException {
    for (String role : List.of("publisher", "leader", "auditor", "admin", "viewer")) {
      JsonNode claims = claims(staff.tokens().ofUser(role));
      assertTrue(claims.at("/realm_access/roles").toString().contains("\"" + role + "\""), role);
    }
  }

  private static void check(String token, String role, String department, String region)
      throws IOException {
    JsonNode claims = claims(token);
    assertTrue(claims.at("/realm_access/roles").toString().contains("\"" + role + "\""));
    if (department != null) {
      assertEquals(department, claims.path("department").asText());
    }
    assertEquals(region, claims.path("region").asText());
    for (String audience :
        List.of(
            "gateway",
            "economy-service",
            "livelihood-service",
            "environment-service",
            "poverty-service")) {
      assertTrue(claims.path("aud").toString().contains("\"" + audience + "\""), audience);
    }
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
