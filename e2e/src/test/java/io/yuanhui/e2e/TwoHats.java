package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.launcher.Suite;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Somebody who holds roles that nobody in the development realm holds together; removed again. */
record TwoHats(URI keycloak, String id, String name) implements AutoCloseable {

  static TwoHats in(Suite suite, String name, String department, List<String> roles) {
    URI keycloak = suite.keycloak();
    String location =
        admin(keycloak)
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "username",
                    name,
                    "enabled",
                    true,
                    "firstName",
                    "测试",
                    "lastName",
                    "张",
                    "email",
                    name + "@example.invalid",
                    "emailVerified",
                    true,
                    "attributes",
                    Map.of("department", List.of(department), "region", List.of("411102")),
                    "credentials",
                    List.of(
                        Map.of("type", "password", "value", "yuanhui-dev", "temporary", false))))
            .post(keycloak + "/admin/realms/yuanhui/users")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    List<Object> mappings =
        roles.stream()
            .map(
                role ->
                    admin(keycloak)
                        .get(keycloak + "/admin/realms/yuanhui/roles/" + role)
                        .jsonPath()
                        .<Object>get("$"))
            .toList();
    admin(keycloak)
        .contentType(ContentType.JSON)
        .body(mappings)
        .post(keycloak + "/admin/realms/yuanhui/users/" + id + "/role-mappings/realm")
        .then()
        .statusCode(204);
    return new TwoHats(keycloak, id, name);
  }

  private static RequestSpecification admin(URI keycloak) {
    String token =
        given()
            .contentType(ContentType.URLENC)
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", "admin")
            .post(keycloak + "/realms/master/protocol/openid-connect/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given().auth().oauth2(token);
  }

  @Override
  public void close() {
    admin(keycloak).delete(keycloak + "/admin/realms/yuanhui/users/" + id);
  }
}
