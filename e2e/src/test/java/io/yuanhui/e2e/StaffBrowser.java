package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser in front of the door and Keycloak: it keeps the cookies of each, follows no redirect by
 * itself, and fills in the login form.
 */
final class StaffBrowser {

  private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
  private static final String PASSWORD = "yuanhui-dev";

  private final String door;
  private final Map<String, String> atTheDoor = new HashMap<>();
  private final Map<String, String> atKeycloak = new HashMap<>();

  /**
   * A browser without any cookie.
   *
   * @param door the gateway's address
   */
  StaffBrowser(String door) {
    this.door = door;
  }

  /** Opens a page of the door. */
  Response open(String path) {
    return keep(
        request().accept("text/html,application/xhtml+xml,*/*;q=0.8").get(door + path), atTheDoor);
  }

  /** A request of a page's script, with the door's cookies. */
  RequestSpecification request() {
    return given().redirects().follow(false).urlEncodingEnabled(false).cookies(atTheDoor);
  }

  /** The same, with all that an unsafe method needs. */
  RequestSpecification write() {
    String token =
        request().get(door + "/me").then().statusCode(200).extract().path("session.csrfToken");
    return request().header("Origin", door).header("X-CSRF-Token", token);
  }

  /** Opens a page, logs in at Keycloak when sent there, and returns where the browser ends up. */
  String logInFor(String path, String user) {
    String login = target(open(path));
    String keycloak = target(open(login.replace(door, "")));
    String form = visitKeycloak(keycloak).then().statusCode(200).extract().asString();
    Matcher action = FORM.matcher(form);
    if (!action.find()) {
      throw new AssertionError("No form in " + form);
    }
    Response sent =
        keep(
            given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(true)
                .cookies(atKeycloak)
                .formParam("username", user)
                .formParam("password", PASSWORD)
                .urlEncodingEnabled(false)
                .post(action.group(1).replace("&amp;", "&")),
            atKeycloak);
    return target(open(target(sent).replace(door, "")));
  }

  /** Whether Keycloak asks for a password again. */
  boolean isAskedForPassword() {
    String page = visitKeycloak(target(open("/login"))).asString();
    return page.contains("name=\"password\"");
  }

  private Response visitKeycloak(String address) {
    return keep(
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .cookies(atKeycloak)
            .get(address),
        atKeycloak);
  }

  String session() {
    return atTheDoor.get("session");
  }

  /** A browser that has got hold of this session's cookie. */
  StaffBrowser thief() {
    StaffBrowser thief = new StaffBrowser(door);
    thief.atTheDoor.put("session", session());
    return thief;
  }

  /** Takes an answer's cookies. */
  Response keep(Response response) {
    return keep(response, atTheDoor);
  }

  private static String target(Response redirect) {
    int status = redirect.statusCode();
    if (status < 300 || status >= 400) {
      throw new AssertionError(status + ": " + redirect.asString());
    }
    return redirect.header("Location");
  }

  private static Response keep(Response response, Map<String, String> jar) {
    for (Cookie cookie : response.detailedCookies()) {
      if (cookie.getMaxAge() == 0) {
        jar.remove(cookie.getName());
      } else {
        jar.put(cookie.getName(), cookie.getValue());
      }
    }
    return response;
  }
}
