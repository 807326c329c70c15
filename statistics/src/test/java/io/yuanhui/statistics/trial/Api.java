package io.yuanhui.statistics.trial;

import static io.yuanhui.testing.token.TestTokens.viewer;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.testing.openapi.OpenApiContract;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.token.TestToken;
import java.util.List;
import java.util.Objects;

/** Requests to the trial service; every answer is held against its OpenAPI document. */
public final class Api {

  private Api() {}

  /** A request by nobody. */
  public static RequestSpecification nobody() {
    return RunningService.anonymous();
  }

  /** A request of someone. */
  public static RequestSpecification as(TestToken caller) {
    return RunningService.as(caller);
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

  /** Such a list of numbers, each as it was written; {@code null} for null. */
  public static List<String> numbers(JsonPath json, String path) {
    return json.getList(path).stream().map(Objects::toString).toList();
  }

  /** A request beside the document, which names only what there is. */
  public static RequestSpecification beside(RequestSpecification request) {
    return request.noFiltersOfType(OpenApiContract.class);
  }
}
