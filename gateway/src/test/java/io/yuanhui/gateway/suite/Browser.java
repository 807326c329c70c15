package io.yuanhui.gateway.suite;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A browser as far as the door can tell: it keeps cookies, and follows no redirect by itself. */
public final class Browser {

  /** The door's address in the address bar; the tests' own port is known too late to be in it. */
  public static final String DOOR = "http://yuanhui.test";

  /** The session's cookie. */
  public static final String SESSION = "session";

  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  /** A request to the door, with the cookies so far. */
  public RequestSpecification request() {
    return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
  }

  /** Follows a link, or types an address. */
  public Response navigate(String path) {
    return keep(
        request()
            .accept("text/html,application/xhtml+xml")
            .header("Sec-Fetch-Mode", "navigate")
            .get(path));
  }

  /** What a page's script reads. */
  public Response fetch(String path) {
    return keep(request().accept("application/json").get(path));
  }

  /** What a page's script sends: from the same origin, with the token that the door gave. */
  public RequestSpecification script() {
    return request()
        .header("Origin", DOOR)
        .header("Sec-Fetch-Site", "same-origin")
        .header("X-CSRF-Token", csrfToken());
  }

  /** As {@code /me} gives it. */
  public String csrfToken() {
    return fetch("/me").then().statusCode(200).extract().path("session.csrfToken");
  }

  /** Logs in through Keycloak's page and returns where it ends. */
  public Response login(String user, String redirect) {
    return navigate(callback(user, navigate("/login?redirect=" + redirect)));
  }

  /** What Keycloak's page does with a person: sends them back with a code. */
  public static String callback(String user, Response toKeycloak) {
    String page = toKeycloak.then().statusCode(303).extract().header("Location");
    String back =
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .get(page + "&login_as=" + user)
            .then()
            .statusCode(302)
            .extract()
            .header("Location");
    URI callback = URI.create(back);
    return callback.getRawPath() + "?" + callback.getRawQuery();
  }

  /** A cookie's value; null where there is none. */
  public String cookie(String name) {
    return cookies.get(name);
  }

  /** As somebody who has got hold of it would. */
  public Browser with(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Takes what an answer sets and drops what it clears. */
  public Response keep(Response response) {
    for (Cookie cookie : response.detailedCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return response;
  }

  /** How often the stub Keycloak was asked for {@code refreshes} or {@code logouts}. */
  public static int count(String what) {
    return keycloak("count=" + what).then().statusCode(200).extract().path(what);
  }

  /** Sets what the stub Keycloak does, such as {@code away=true}. */
  public static Response keycloak(String settings) {
    return given().get("http://127.0.0.1:" + Ports.ofKeycloak() + "/control?" + settings);
  }
}
