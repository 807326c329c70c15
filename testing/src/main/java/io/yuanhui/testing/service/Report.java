package io.yuanhui.testing.service;

import static java.util.stream.Collectors.groupingBy;

import io.yuanhui.testing.seed.SeedFigure;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One department's figures of a region and period, which go the whole way as staff take it. */
record Report(String department, String region, String period, List<SeedFigure> figures) {

  /** What has to be the same for figures to be reported together. */
  private record Form(String department, String region, String period) {}

  static List<Report> of(Collection<SeedFigure> figures) {
    Map<Form, List<SeedFigure>> forms =
        figures.stream()
            .collect(
                groupingBy(
                    figure -> new Form(figure.department(), figure.region(), figure.period()),
                    LinkedHashMap::new,
                    java.util.stream.Collectors.toList()));
    List<Report> reports = new ArrayList<>();
    forms.forEach(
        (form, its) -> reports.add(new Report(form.department, form.region, form.period, its)));
    return reports;
  }

  /** Reported, submitted, approved and published, each by whose task it is. */
  void publish() {
    String id =
        RunningService.as(TestTokens.clerk(department))
            .contentType("application/json")
            .body(body())
            .post("/submissions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(TestTokens.clerk(department), id, "submit");
    step(TestTokens.reviewer(department), id, "approve");
    step(TestTokens.publisher(), id, "publish");
  }

  private static void step(TestToken token, String id, String action) {
    RunningService.as(token)
        .contentType("application/json")
        .post("/submissions/{id}/{action}", id, action)
        .then()
        .statusCode(200);
  }

  private Map<String, Object> body() {
    return Map.of(
        "department",
        department,
        "region",
        region,
        "period",
        period,
        "cells",
        figures.stream().map(Report::cell).toList());
  }

  private static Map<String, Object> cell(SeedFigure figure) {
    return Map.of(
        "indicator", figure.indicator(),
        "measure", figure.measure(),
        "value", figure.value(),
        "unit", figure.unit(),
        "status", figure.status(),
        "note", figure.note());
  }
}
