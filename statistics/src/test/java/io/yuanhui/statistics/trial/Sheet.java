package io.yuanhui.statistics.trial;

import static io.yuanhui.testing.token.TestTokens.publisher;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A form's definition in the making, as the text that is sent; for one region, and open for two
 * years after each period. Immutable.
 */
public record Sheet(
    String code,
    String department,
    String frequency,
    String region,
    String due,
    String from,
    String more,
    List<String> lines) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** A new form in a corner, from the beginning of its year on. */
  public static Sheet of(String department, String frequency, Corner corner, String... indicators) {
    String from =
        switch (frequency) {
          case "M" -> corner.month(1);
          case "D" -> corner.day(1, 1);
          default -> Integer.toString(corner.year());
        };
    return new Sheet(
        department + ".form-" + NUMBER.incrementAndGet(),
        department,
        frequency,
        corner.region(),
        "{\"months\": 1, \"day\": 12}",
        from,
        "",
        Arrays.stream(indicators).map("{\"indicator\": \"%s\"}"::formatted).toList());
  }

  /** With another due rule. */
  public Sheet due(String rule) {
    return new Sheet(code, department, frequency, region, rule, from, more, lines);
  }

  /** From another period on. */
  public Sheet from(String period) {
    return new Sheet(code, department, frequency, region, due, period, more, lines);
  }

  /** With other fields, such as {@code "reviewDepartment": "stats"}. */
  public Sheet with(String fields) {
    return new Sheet(code, department, frequency, region, due, from, ", " + fields, lines);
  }

  /** With other lines. */
  public Sheet lines(String... json) {
    return new Sheet(code, department, frequency, region, due, from, more, List.of(json));
  }

  /** The body. */
  public String json() {
    return """
        {"code": "%s", "department": "%s", "frequency": "%s", "name": "报表", "nameEn": "Form",
         "regions": ["%s"], "due": %s, "from": "%s", "lines": [%s]%s}"""
        .formatted(code, department, frequency, region, due, from, String.join(", ", lines), more);
  }

  /** The body of a version of it. */
  public String version() {
    return """
        {"name": "报表", "nameEn": "Form", "regions": ["%s"], "due": %s, "from": "%s",
         "lines": [%s]%s}"""
        .formatted(region, due, from, String.join(", ", lines), more);
  }

  /** Defined by the publisher. */
  public Sheet define() {
    Response created = Api.as(publisher(), json()).post("/forms");
    created.then().statusCode(201);
    return this;
  }

  /** Opened by the publisher for a period that is long past. */
  public Sheet open(String period) {
    extend(period, "2199-01-01T00:00:00+08:00", "补报").then().statusCode(201);
    return this;
  }

  /** The publisher asks for an extension; whatever is answered. */
  public Response extend(String period, String until, String reason) {
    String json =
        "{\"period\": \"%s\", \"until\": \"%s\", \"reason\": \"%s\"}"
            .formatted(period, until, reason);
    return Api.as(publisher(), json).post("/forms/" + code + "/extensions");
  }

  /** A filling of it, to be completed. */
  public Form filling(String period) {
    return Form.of(department, region, period).ofForm(code);
  }
}
