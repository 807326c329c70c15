package io.yuanhui.statistics.permission;

import static io.restassured.RestAssured.given;
import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.nobody;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens with permissions are decided upon alone; for plain ones Keycloak is asked once. */
@TrialTest
@Tag("one-database")
class PermissionsTest {

  private static final int HAMMERING = 50;

  /** Nobody else has it, so that nothing of it is remembered. */
  private final String name = UUID.randomUUID().toString();

  @Test
  void a_token_with_permissions_costs_no_call_whether_granted_or_refused() {
    String token = viewer().subject(name).toString();
    int before = calls();

    for (int i = 0; i < HAMMERING; i++) {
      with(token).get("/regions?level=city&limit=1").then().statusCode(200);
      with(token).get("/submissions").then().statusCode(403);
    }

    assertEquals(before, calls());
  }

  @Test
  void a_plain_token_is_exchanged_once_and_a_forbidden_path_may_be_hammered() {
    String token = viewer().subject(name).plain().toString();
    int before = calls();

    with(token).get("/regions?level=city&limit=1").then().statusCode(200);
    for (int i = 0; i < HAMMERING; i++) {
      with(token).get("/submissions/" + UUID.randomUUID()).then().statusCode(403);
    }

    assertEquals(before + 1, calls());
  }

  @Test
  void whoever_is_permitted_nothing_is_asked_for_once_too() {
    String token = viewer().subject(name).roles(Set.of("no-such-role")).plain().toString();
    int before = calls();

    for (int i = 0; i < HAMMERING; i++) {
      with(token).get("/observations").then().statusCode(403);
    }

    assertEquals(before + 1, calls());
  }

  @Test
  void a_scope_of_one_resource_opens_no_other() {
    TestToken token =
        auditor()
            .subject(name)
            .claim(
                "authorization",
                Map.of(
                    "permissions",
                    List.of(
                        Map.of(
                            "rsid", "id-of-figures", "rsname", "figures", "scopes", Set.of("read")),
                        Map.of(
                            "rsid",
                            "id-of-submissions",
                            "rsname",
                            "submissions",
                            "scopes",
                            Set.of("draft")))));

    as(token).get("/observations?limit=1").then().statusCode(200);
    as(token).get("/indicators").then().statusCode(403);
    as(token).get("/submissions").then().statusCode(403);
    as(token).get("/targets/revenue/411102/2020").then().statusCode(403);
  }

  @Test
  void a_resource_named_alike_but_of_another_server_opens_nothing() {
    TestToken token =
        viewer()
            .subject(name)
            .claim(
                "authorization",
                Map.of(
                    "permissions",
                    List.of(
                        Map.of(
                            "rsid",
                            "somewhere-else",
                            "rsname",
                            "figures",
                            "scopes",
                            Set.of("read")))));

    as(token).get("/observations?limit=1").then().statusCode(403);
  }

  /** The very same token: each signing makes another. */
  private static RequestSpecification with(String token) {
    return nobody().header("Authorization", "Bearer " + token);
  }

  private static int calls() {
    String keycloak =
        ConfigProvider.getConfig().getValue("yuanhui.permissions.keycloak", String.class);
    return given().get(keycloak + "/calls").as(Integer.class);
  }
}
