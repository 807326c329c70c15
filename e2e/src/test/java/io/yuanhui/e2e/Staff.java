package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.launcher.keycloak.Tokens;
import io.yuanhui.testing.openapi.OpenApiContract;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The people of the development realm at work, through the gateway with real tokens. Every answer
 * of a service is checked against its OpenAPI document.
 */
record Staff(Tokens tokens) {

  private static final Map<String, OpenApiContract> CONTRACTS = new ConcurrentHashMap<>();

  /** A request of somebody to a context; paths are relative to its API. */
  RequestSpecification as(String user, String context) {
    String token = user.startsWith("system-") ? tokens.ofSystem(user) : tokens.ofUser(user);
    return given()
        .auth()
        .oauth2(token)
        .basePath("/api/" + context + "/v1")
        .filter(contract(context));
  }

  private static OpenApiContract contract(String context) {
    return CONTRACTS.computeIfAbsent(context, name -> OpenApiContract.at("/openapi/" + name));
  }

  /** What a viewer gets. */
  JsonPath read(String context, String pathAndQuery) {
    return as("viewer", context).get(pathAndQuery).then().statusCode(200).extract().jsonPath();
  }

  /** A cell as it is reported. */
  static Map<String, Object> cell(String indicator, Object value, String unit, String status) {
    return Map.of("indicator", indicator, "value", value, "unit", unit, "status", status);
  }

  /** A submission as it is reported. */
  static Map<String, Object> submission(
      String department, String region, String period, List<Map<String, Object>> cells) {
    return Map.of("department", department, "region", region, "period", period, "cells", cells);
  }

  /** Reports a draft; returns its id. */
  String report(String context, String department, Map<String, Object> submission) {
    return as("clerk-" + department, context)
        .contentType(ContentType.JSON)
        .body(submission)
        .post("/submissions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Takes a draft to APPROVED. */
  void approve(String context, String department, String id) {
    act(context, "clerk-" + department, id, "submit", null).then().statusCode(200);
    act(context, "reviewer-" + department, id, "approve", null).then().statusCode(200);
  }

  /** Reports, approves and publishes; returns the id. */
  String publish(String context, String department, Map<String, Object> submission) {
    String id = report(context, department, submission);
    approve(context, department, id);
    act(context, "publisher", id, "publish", Map.of()).then().statusCode(200);
    return id;
  }

  /** One step of a submission. */
  Response act(String context, String user, String id, String action, Object body) {
    RequestSpecification request = as(user, context);
    if (body != null) {
      request.contentType(ContentType.JSON).body(body);
    }
    return request.post("/submissions/{id}/{action}", id, action);
  }
}
