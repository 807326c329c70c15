package io.yuanhui.statistics.trial;

import static io.yuanhui.testing.token.TestTokens.publisher;

import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;

/** A validation rule's definition in the making, as the text that is sent. Immutable. */
public record RuleText(
    String code,
    String scope,
    String severity,
    String expression,
    String message,
    String messageEn,
    String from,
    String more) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** An error of a form, from the form's first period on. */
  public static RuleText of(Sheet sheet, String expression) {
    return new RuleText(
        "rule-" + NUMBER.incrementAndGet(),
        "\"form\": \"%s\"".formatted(sheet.code()),
        "ERROR",
        expression,
        "不符。",
        "Wrong.",
        sheet.from(),
        "");
  }

  /** An error of an indicator in one period. */
  public static RuleText of(String indicator, String period, String expression) {
    return new RuleText(
        "rule-" + NUMBER.incrementAndGet(),
        "\"indicator\": \"%s\"".formatted(indicator),
        "ERROR",
        expression,
        "不符。",
        "Wrong.",
        period,
        ", \"until\": \"%s\"".formatted(period));
  }

  /** The same as a warning. */
  public RuleText warning() {
    return new RuleText(code, scope, "WARNING", expression, message, messageEn, from, more);
  }

  /** The same that says something. */
  public RuleText saying(String zh, String en) {
    return new RuleText(code, scope, severity, expression, zh, en, from, more);
  }

  /** The same with another condition. */
  public RuleText expression(String text) {
    return new RuleText(code, scope, severity, text, message, messageEn, from, more);
  }

  /** The same from a period on. */
  public RuleText from(String period) {
    return new RuleText(code, scope, severity, expression, message, messageEn, period, more);
  }

  /** The body. */
  public String json() {
    return """
        {"code": "%s", %s, "severity": "%s", "expression": "%s", "message": "%s",
         "messageEn": "%s", "from": "%s"%s}"""
        .formatted(code, scope, severity, expression, message, messageEn, from, more);
  }

  /** The publisher tries to define it; whatever is answered. */
  public Response attempt() {
    return Api.as(publisher(), json()).post("/rules");
  }

  /** Defined. */
  public RuleText define() {
    attempt().then().statusCode(201);
    return this;
  }
}
