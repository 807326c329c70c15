package io.yuanhui.testing.service;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may call what, tried on every operation that the service documents. */
public abstract class AccessCases {

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

  @Test
  void without_a_token_no_operation_answers() {
    for (DocumentedOperation operation : DocumentedOperation.all()) {
      requireUnauthenticated(operation, RunningService.anonymous());
    }
  }

  /** Each operation gets one of the bad tokens; all of them on all of them is {@code e2e}'s. */
  @Test
  void a_token_that_is_not_ours_or_not_valid_opens_nothing() {
    List<TestToken> bad =
        List.of(
            TestTokens.publisher().audience(Set.of("another-service")),
            TestTokens.publisher().expired(),
            TestTokens.publisher().forged(),
            TestTokens.publisher().issuer("http://localhost:8180/realms/master"));
    List<DocumentedOperation> operations = DocumentedOperation.all();

    for (int i = 0; i < operations.size(); i++) {
      requireUnauthenticated(operations.get(i), RunningService.as(bad.get(i % bad.size())));
    }
  }

  @Test
  void each_role_may_call_what_the_table_says_and_nothing_else() {
    AccessTable expected = AccessTable.of(RunningService.context());
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (DocumentedOperation operation : DocumentedOperation.all()) {
      found.put(
          operation.name(),
          expected.roles().stream().map(role -> mark(operation, holderOf(role))).toList());
    }

    assertEquals(expected.lines(), new AccessTable(expected.roles(), found).lines());
  }

  private static void requireUnauthenticated(
      DocumentedOperation operation, RequestSpecification caller) {
    call(operation, caller)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("type", is("urn:yuanhui:problem:unauthenticated"));
  }

  /** A status that is neither a refusal of the role nor past it stands in the table as it is. */
  private static String mark(DocumentedOperation operation, TestToken holder) {
    int status = call(operation, RunningService.as(holder)).statusCode();
    if (status == 403) {
      return AccessTable.MAY_NOT;
    }
    return status == 401 || status >= 500 ? Integer.toString(status) : AccessTable.MAY;
  }

  private static Response call(DocumentedOperation operation, RequestSpecification caller) {
    if (operation.writes()) {
      caller.contentType("application/json").body("{}");
    }
    Map<String, Object> parameters = new LinkedHashMap<>(NOWHERE);
    parameters.keySet().removeIf(name -> !operation.path().contains("{" + name + "}"));
    return caller.pathParams(parameters).request(operation.method(), operation.path());
  }

  private static TestToken holderOf(String role) {
    return switch (role) {
      case "clerk" -> TestTokens.clerk("stats");
      case "reviewer" -> TestTokens.reviewer("stats");
      case "publisher" -> TestTokens.publisher();
      case "leader" -> TestTokens.leader();
      case "caseworker" -> TestTokens.caseworker("411102100");
      case "auditor" -> TestTokens.auditor();
      case "admin" -> TestTokens.admin();
      case "viewer" -> TestTokens.viewer();
      default -> throw new IllegalArgumentException("no such role: " + role);
    };
  }
}
