package io.yuanhui.statistics.trial;

import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.reviewer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.testing.token.TestToken;

/** A submission in the hands of those whose business it is; every step is expected to succeed. */
public record Paper(String id, String department) {

  /** Filled by the department's clerk. */
  public static Paper draft(Form form) {
    return draft(form, clerk(form.department()));
  }

  /** Filled by someone. */
  public static Paper draft(Form form, TestToken clerk) {
    Response created = Api.as(clerk, form.json()).post("/submissions");
    created.then().statusCode(201);
    return new Paper(created.path("id"), form.department());
  }

  /** Gone all the way. */
  public static Paper published(Form form) {
    return draft(form).submit().approve().publish();
  }

  public Paper submit() {
    return step(clerk(department), "submit", "");
  }

  public Paper giveBack(String reason) {
    return step(reviewer(department), "return", reason(reason));
  }

  public Paper approve() {
    return step(reviewer(department), "approve", "");
  }

  public Paper publish() {
    return step(publisher(), "publish", "{}");
  }

  public Paper schedule(String publishAt) {
    return step(publisher(), "publish", publishAt(publishAt));
  }

  public Paper withdraw(String reason) {
    return step(publisher(), "withdraw", reason(reason));
  }

  private Paper step(TestToken actor, String action, String body) {
    attempt(actor, action, body).then().statusCode(200);
    return this;
  }

  /** Someone tries a step; whatever is answered. */
  public Response attempt(TestToken actor, String action, String body) {
    String path = "/submissions/" + id + "/" + action;
    return body.isEmpty() ? Api.as(actor).post(path) : Api.as(actor, body).post(path);
  }

  /** The whole of it, as the leader sees it. */
  public JsonPath read() {
    Response response = Api.as(leader()).get("/submissions/" + id);
    response.then().statusCode(200);
    return response.jsonPath();
  }

  /** The tag of the version that the clerk sees. */
  public String tag() {
    return Api.as(clerk(department)).get("/submissions/" + id).header("ETag");
  }

  /** The body of what needs a reason. */
  public static String reason(String reason) {
    return "{\"reason\": \"%s\"}".formatted(reason);
  }

  /** The body of a publication to come. */
  public static String publishAt(String time) {
    return "{\"publishAt\": \"%s\"}".formatted(time);
  }
}
