package io.yuanhui.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(ThrottleTest.SmallBuckets.class)
class ThrottleTest {

  private static final String PATH = "/api/economy/v1/submissions";
  private static final int BURST = 3;

  public static class SmallBuckets implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> config = new HashMap<>();
      for (String kind : new String[] {"reads", "writes", "bulk"}) {
        config.put("gateway.rates.user." + kind + ".burst", "" + BURST);
        config.put("gateway.rates.user." + kind + ".per-second", "1");
        config.put("gateway.rates.system." + kind + ".burst", "" + 2 * BURST);
        config.put("gateway.rates.system." + kind + ".per-second", "1");
      }
      config.put("gateway.bulk.body", "1K");
      return config;
    }
  }

  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  @Test
  void beyond_the_burst_the_caller_is_told_to_wait_and_can_go_on_after_that() throws Exception {
    // The first request of all may take as long as the bucket needs to be filled again.
    read(TestTokens.viewer().subject("pathfinder"));
    TestToken caller = TestTokens.viewer().subject("reader");
    caller.signedOnce();
    int before = economy.seen().size();
    for (int left = BURST - 1; left >= 0; left--) {
      Response passed = read(caller);
      assertEquals(200, passed.statusCode());
      assertEquals("\"reads\";q=3;w=3", passed.header("RateLimit-Policy"));
      assertTrue(
          passed.header("RateLimit").startsWith("\"reads\";r=" + left + ";t="),
          passed.header("RateLimit"));
    }
    Response refused = read(caller);
    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", is("1"))
        .header("RateLimit", notNullValue())
        .body("type", is("urn:yuanhui:problem:too-many-requests"))
        .body("requestId", notNullValue());
    assertEquals(before + BURST, economy.seen().size());

    // What Retry-After promises, holds.
    Thread.sleep(1000);
    assertEquals(200, read(caller).statusCode());
  }

  @Test
  void another_login_of_the_same_person_has_no_bucket_of_its_own() {
    exhaustReads(TestTokens.viewer().subject("twice"));
    assertEquals(429, read(TestTokens.viewer().subject("twice").client("console")).statusCode());
  }

  @Test
  void others_are_not_touched_nor_are_own_writes_and_exports() {
    TestToken caller = TestTokens.clerk("finance").subject("busy");
    exhaustReads(caller);
    assertEquals(200, read(TestTokens.viewer().subject("someone-else")).statusCode());
    given()
        .auth()
        .oauth2(caller.toString())
        .body("{}")
        .post(PATH)
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", is("\"writes\";q=3;w=3"));
    for (String table :
        new String[] {
          "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }) {
      given()
          .auth()
          .oauth2(caller.toString())
          .accept(table)
          .get(PATH)
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", is("\"bulk\";q=3;w=3"));
    }
  }

  @Test
  void imports_and_large_bodies_are_bulk() {
    String caller = TestTokens.clerk("hrss").subject("importer").toString();
    given()
        .auth()
        .oauth2(caller)
        .body("{}")
        .post(PATH + "/import")
        .then()
        .header("RateLimit", r(2));
    given()
        .auth()
        .oauth2(caller)
        .body("x".repeat(2000))
        .post(PATH)
        .then()
        .header("RateLimit", r(1));
  }

  private static org.hamcrest.Matcher<String> r(int left) {
    return org.hamcrest.Matchers.startsWith("\"bulk\";r=" + left + ";");
  }

  @Test
  void a_system_has_the_rates_of_systems_under_its_client_id() {
    TestToken system = TestTokens.system("finance");
    read(system).then().statusCode(200).header("RateLimit-Policy", is("\"reads\";q=6;w=6"));
    TestToken impostor = TestTokens.viewer().subject("impostor").client("system-finance");
    read(impostor).then().statusCode(200).header("RateLimit-Policy", is("\"reads\";q=3;w=3"));
  }

  private static void exhaustReads(TestToken caller) {
    int refused = 0;
    for (int i = 0; i < BURST + 2; i++) {
      refused += read(caller).statusCode() == 429 ? 1 : 0;
    }
    assertTrue(refused > 0);
  }

  private static Response read(TestToken caller) {
    return given().auth().oauth2(caller.signedOnce()).get(PATH);
  }
}
