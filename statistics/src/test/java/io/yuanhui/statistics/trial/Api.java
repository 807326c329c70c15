package io.yuanhui.statistics.trial;

import static io.restassured.config.JsonConfig.jsonConfig;
import static io.yuanhui.testing.token.TestTokens.viewer;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.testing.openapi.OpenApiContract;
import io.yuanhui.testing.token.TestToken;

/** Requests to the trial service; every answer is held against its OpenAPI document. */
public final class Api {

  private static final String PATH = "/api/trial/v1";
  private static final OpenApiContract CONTRACT = OpenApiContract.at("/openapi/trial");
  private static final RestAssuredConfig EXACT_NUMBERS =
      RestAssuredConfig.config()
          .jsonConfig(jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

  private Api() {}

  /** A request by nobody. */
  public static RequestSpecification nobody() {
    return RestAssured.given().config(EXACT_NUMBERS).basePath(PATH).filter(CONTRACT);
  }

  /** A request of someone. */
  public static RequestSpecification as(TestToken caller) {
    return nobody().auth().oauth2(caller.toString());
  }

  /** A request of someone with a JSON body. */
  public static RequestSpecification as(TestToken caller, String json) {
    return as(caller).contentType(ContentType.JSON).body(json);
  }

  /** What a viewer reads: a 200. */
  public static JsonPath read(String pathAndQuery) {
    Response response = as(viewer()).get(pathAndQuery);
    response.then().statusCode(200);
    return response.jsonPath();
  }
}
