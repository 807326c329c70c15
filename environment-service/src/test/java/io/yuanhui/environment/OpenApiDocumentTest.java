package io.yuanhui.environment;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.yuanhui.testing.service.OpenApiDocumentCases;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithDatabaseAndTokens
class OpenApiDocumentTest extends OpenApiDocumentCases {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/air/days",
        "/air/summary",
        "/air/rankings",
        "/water/assessments",
        "/soil/summary"
      })
  void what_others_read_most_is_shown_by_a_whole_answer(String path) {
    JsonPath document = RunningService.bare().get("/openapi/environment").jsonPath();

    assertNotNull(
        document.get(
            "paths.'%s%s'.get.responses.'200'.content.'application/json'.example"
                .formatted(RunningService.apiPath(), path)));
  }
}
