package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.service.Service;
import io.yuanhui.testing.service.AccessTable;
import io.yuanhui.testing.service.DocumentedOperation;
import io.yuanhui.testing.service.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation of every service's document, and of the door's, against every role of the realm
 * and every way of not being anybody, through the door and past it, as the tables of {@code
 * testing} say. An operation without a row fails.
 */
@EndToEnd
class AccessMatrixIT {

  private static final Map<String, String> HOLDERS =
      Map.of(
          "viewer", "viewer",
          "clerk", "clerk-stats",
          "reviewer", "reviewer-stats",
          "publisher", "publisher",
          "leader", "leader",
          "caseworker", "caseworker-daliu",
          "auditor", "auditor",
          "admin", "admin");

  private static final String DOOR = "gateway";

  private static int combinations;

  @ParameterizedTest
  @EnumSource(Service.class)
  void each_role_may_call_what_the_table_says_and_nothing_else(Service service, Staff staff) {
    AccessTable expected = AccessTable.of(service.context());
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (DocumentedOperation operation : operations(service.context())) {
      List<String> marks = new ArrayList<>();
      for (String role : expected.roles()) {
        marks.add(
            Probe.mark(
                call(service.context(), "", operation, staff.tokens().ofUser(HOLDERS.get(role)))));
      }
      found.put(operation.name(), marks);
    }

    assertEquals(expected.lines(), new AccessTable(expected.roles(), found).lines());
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void past_the_door_a_service_asks_keycloak_itself_and_decides_the_same(
      Service service, Suite suite, Staff staff) {
    AccessTable expected = AccessTable.of(service.context());
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (DocumentedOperation operation : operations(service.context())) {
      List<String> marks = new ArrayList<>();
      for (String role : expected.roles()) {
        String token = staff.tokens().ofUser(HOLDERS.get(role));
        marks.add(
            Probe.mark(
                call(service.context(), suite.address(service).toString(), operation, token)));
      }
      found.put(operation.name(), marks);
    }

    assertEquals(expected.lines(), new AccessTable(expected.roles(), found).lines());
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void whoever_is_nobody_gets_nothing(Service service, Suite suite, Staff staff) {
    BadTokens bad = new BadTokens(suite, staff);
    for (DocumentedOperation operation : operations(service.context())) {
      for (Map.Entry<String, String> token : bad.forThe(service).entrySet()) {
        for (String address : List.of("", suite.address(service).toString())) {
          assertEquals(
              401,
              call(service.context(), address, operation, token.getValue()),
              () -> operation.name() + " with " + token.getKey() + " at " + address);
        }
      }
    }
  }

  @Test
  void so_it_is_with_what_the_door_answers_itself(Suite suite, Staff staff) {
    AccessTable expected = AccessTable.ofTheDoor();
    Map<String, List<String>> found = new LinkedHashMap<>();
    Map<String, String> bad = new BadTokens(suite, staff).forTheDoor();
    for (DocumentedOperation operation : operations(DOOR)) {
      List<String> marks = new ArrayList<>();
      for (String role : expected.roles()) {
        marks.add(Probe.mark(call(DOOR, "", operation, staff.tokens().ofUser(HOLDERS.get(role)))));
      }
      found.put(operation.name(), marks);
      bad.forEach(
          (fault, token) ->
              assertEquals(
                  401,
                  call(DOOR, "", operation, token),
                  () -> operation.name() + " with " + fault));
    }

    assertEquals(expected.lines(), new AccessTable(expected.roles(), found).lines());
  }

  @AfterAll
  static void count() {
    System.out.printf("Access matrix: %d combinations of operation and caller%n", combinations);
  }

  private static List<DocumentedOperation> operations(String context) {
    Map<String, Object> document =
        given().get("/openapi/" + context).then().extract().jsonPath().getMap("");
    return DocumentedOperation.in(document, "/api/" + context + "/v1");
  }

  private static int call(
      String context, String address, DocumentedOperation operation, String token) {
    combinations++;
    String base = address.isEmpty() ? RestAssured.baseURI : address;
    return Probe.status(base + "/api/" + context + "/v1", operation, token);
  }
}
