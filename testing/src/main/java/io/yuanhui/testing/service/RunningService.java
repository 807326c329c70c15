package io.yuanhui.testing.service;

import static io.restassured.RestAssured.given;
import static io.restassured.config.JsonConfig.jsonConfig;

import io.restassured.RestAssured;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.testing.openapi.OpenApiContract;
import io.yuanhui.testing.token.TestToken;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The service under test as its callers meet it: under {@code /api/{context}/v1}, every answer
 * checked against its OpenAPI document, every decimal read in full.
 */
public final class RunningService {

  private static final OpenApiContract CONTRACT =
      OpenApiContract.at("/openapi/" + configured("yuanhui.context"));

  private RunningService() {}

  /** The context that it serves, such as {@code economy}. */
  public static String context() {
    return configured("yuanhui.context");
  }

  /** The path before those of its resources. */
  public static String apiPath() {
    return "/api/" + context() + "/v1";
  }

  /** The address of its API. */
  static String api() {
    return configured("test.url") + apiPath();
  }

  /** A request to its API by someone. */
  public static RequestSpecification as(TestToken token) {
    return anonymous().header("Authorization", "Bearer " + token.signedOnce());
  }

  /** A request to its API by nobody. */
  public static RequestSpecification anonymous() {
    return bare().basePath(apiPath()).filter(CONTRACT);
  }

  /** A request beside the API: health, metrics, documents. */
  public static RequestSpecification bare() {
    return given()
        .baseUri(configured("test.url"))
        .config(
            RestAssured.config()
                .jsonConfig(jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)));
  }

  private static String configured(String property) {
    return ConfigProvider.getConfig().getValue(property, String.class);
  }
}
