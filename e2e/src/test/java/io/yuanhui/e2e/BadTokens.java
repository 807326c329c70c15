package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.service.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tokens that must open nothing, each made from a real one of the running Keycloak. */
final class BadTokens {

  private static final String SHORT_LIVED = "short-lived";
  private static final Duration LIFE = Duration.ofSeconds(1);

  private final Suite suite;
  private final Staff staff;
  private final Map<String, String> common = new LinkedHashMap<>();

  BadTokens(Suite suite, Staff staff) {
    this.suite = suite;
    this.staff = staff;
    String real = staff.tokens().ofUser("publisher");
    common.put("no token", null);
    common.put("a forged signature", forged(real));
    common.put("alg=none", unsigned(real));
    common.put("a token of another realm", ofMaster());
    common.put("an expired token", expired());
  }

  /** By what is wrong with them. */
  Map<String, String> forThe(Service service) {
    Map<String, String> tokens = new LinkedHashMap<>(common);
    Service other = service == Service.ECONOMY ? Service.POVERTY : Service.ECONOMY;
    tokens.put("a token for another service", exchanged(other));
    return tokens;
  }

  /** By what is wrong with them; a token for a service is for no other, so not for the door. */
  Map<String, String> forTheDoor() {
    return forThe(Service.ECONOMY);
  }

  /** The last character alone may carry bits that no signature has. */
  private static String forged(String token) {
    int middle = token.lastIndexOf('.') + 20;
    char altered = token.charAt(middle) == 'A' ? 'B' : 'A';
    return token.substring(0, middle) + altered + token.substring(middle + 1);
  }

  private static String unsigned(String token) {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    return header + "." + token.split("\\.")[1] + ".";
  }

  private String ofMaster() {
    return token(
        "master",
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", "admin"));
  }

  /** A real one, by a client whose tokens live a second. */
  private String expired() {
    given()
        .auth()
        .oauth2(ofMaster())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "clientId",
                SHORT_LIVED,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "defaultClientScopes",
                Arrays.asList("basic", "staff", "suite"),
                "attributes",
                Map.of("access.token.lifespan", LIFE.toSeconds())))
        .post(suite.keycloak() + "/admin/realms/yuanhui/clients");
    String token =
        token(
            "yuanhui",
            Map.of(
                "grant_type", "password",
                "client_id", SHORT_LIVED,
                "username", "publisher",
                "password", "yuanhui-dev"));
    awaitEnd();
    return token;
  }

  private static void awaitEnd() {
    Instant end = Instant.now().plus(LIFE).plusSeconds(1);
    try {
      TimeUnit.MILLISECONDS.sleep(Duration.between(Instant.now(), end).toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the door would send to the service. */
  private String exchanged(Service service) {
    return given()
        .auth()
        .oauth2(staff.tokens().ofUser("publisher"))
        .formParam("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket")
        .formParam("audience", service.context() + "-service")
        .post(endpoint("yuanhui"))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private String token(String realm, Map<String, String> form) {
    return given()
        .formParams(form)
        .post(endpoint(realm))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private String endpoint(String realm) {
    return suite.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token";
  }
}
