package io.yuanhui.testing.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.testing.database.DatabaseResource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TokenResource.class)
@WithTestResource(DatabaseResource.class)
class TestTokensTest {

  @ParameterizedTest
  @MethodSource
  void everybody_comes_in_with_their_claims(TestToken token, String claims) {
    knock("/desk/anyone", token.toString()).statusCode(200).body(is(claims));
  }

  static Stream<Arguments> everybody_comes_in_with_their_claims() {
    return Stream.of(
        Arguments.of(TestTokens.clerk("hrss"), "clerk-hrss [clerk] hrss 411102"),
        Arguments.of(TestTokens.reviewer("hrss"), "reviewer-hrss [reviewer] hrss 411102"),
        Arguments.of(TestTokens.publisher(), "publisher [publisher] null 411102"),
        Arguments.of(TestTokens.viewer(), "viewer [viewer] null 411102"),
        Arguments.of(TestTokens.leader(), "leader [leader] null 411102"),
        Arguments.of(TestTokens.admin(), "admin [admin] null 411102"),
        Arguments.of(TestTokens.auditor(), "auditor [auditor] null 411102"),
        Arguments.of(
            TestTokens.caseworker("411102100"), "caseworker-daliu [caseworker] null 411102100"),
        Arguments.of(TestTokens.system("hrss"), "service-account-system-hrss [clerk] hrss 411102"));
  }

  @ParameterizedTest
  @MethodSource
  void what_keycloak_did_not_issue_for_this_service_is_401(String fault, String token) {
    knock("/desk/anyone", token).statusCode(401);
  }

  static Stream<Arguments> what_keycloak_did_not_issue_for_this_service_is_401() {
    TestToken good = TestTokens.clerk("hrss");
    return Stream.of(
        Arguments.of("expired", good.expired().toString()),
        Arguments.of("for another service", good.audience(Set.of("gateway")).toString()),
        Arguments.of("for nobody", good.claim("aud", null).toString()),
        Arguments.of("of another issuer", good.issuer("http://evil/realms/yuanhui").toString()),
        Arguments.of("of another key", good.forged().toString()),
        Arguments.of("unsigned", good.unsigned()),
        Arguments.of("cut short", good.toString().substring(0, 200)));
  }

  @Test
  void no_token_is_401() {
    given().get("/desk/anyone").then().statusCode(401);
  }

  @Test
  void the_wrong_role_is_403() {
    knock("/desk/clerks", TestTokens.clerk("hrss").toString()).statusCode(200);
    knock("/desk/clerks", TestTokens.viewer().toString()).statusCode(403);
  }

  private static ValidatableResponse knock(String path, String token) {
    return given().auth().oauth2(token).get(path).then();
  }
}
