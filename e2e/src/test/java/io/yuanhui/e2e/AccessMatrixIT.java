package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.service.Service;
import io.yuanhui.testing.service.AccessTable;
import io.yuanhui.testing.service.DocumentedOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  /** Things that are not there, so that whoever may call gets no further than that. */
  private static final Map<String, Object> NOWHERE =
      Map.of(
          "id", UUID.fromString("00000000-0000-4000-8000-000000000000"),
          "code", "no-such-indicator",
          "indicator", "no-such-indicator",
          "region", "411102",
          "year", "2020",
          "number", "1",
          "since", "2020-03-01",
          "event", "no-such-event");

  private static final String DOOR = "gateway";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
            mark(call(service.context(), "", operation, staff.tokens().ofUser(HOLDERS.get(role)))));
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
            mark(call(service.context(), suite.address(service).toString(), operation, token)));
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
        marks.add(mark(call(DOOR, "", operation, staff.tokens().ofUser(HOLDERS.get(role)))));
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

  /** The status; asked for by a plain client, as there are some ten thousand of them. */
  private static int call(
      String context, String address, DocumentedOperation operation, String token) {
    combinations++;
    String path = operation.path();
    for (Map.Entry<String, Object> parameter : NOWHERE.entrySet()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue().toString());
    }
    String base = address.isEmpty() ? RestAssured.baseURI : address;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api/" + context + "/v1" + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (operation.writes()) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        operation.method(),
        operation.writes() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    try {
      return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException failed) {
      throw new UncheckedIOException(operation.name(), failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** A status that is neither a refusal of the role nor past it stands in the table as it is. */
  private static String mark(int status) {
    if (status == 403) {
      return AccessTable.MAY_NOT;
    }
    return status == 401 || status == 429 || status >= 500
        ? Integer.toString(status)
        : AccessTable.MAY;
  }
}
