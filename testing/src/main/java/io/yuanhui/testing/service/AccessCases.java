package io.yuanhui.testing.service;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may call what, tried on every operation that the service documents. */
public abstract class AccessCases {

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
    if (operation.writes()) {
      caller.contentType("application/json").body("{}");
    }
    caller
        .request(operation.method(), Probe.path(operation))
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("type", is("urn:yuanhui:problem:unauthenticated"));
  }

  private static String mark(DocumentedOperation operation, TestToken holder) {
    return Probe.mark(Probe.status(RunningService.api(), operation, holder.signedOnce()));
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
