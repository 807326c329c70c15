package io.yuanhui.gateway.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.impl.HttpUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/api/economy/v1/observations, true",
    "/api/economy/v1/projects.planned.industry, true",
    "/api/economy/v1/%E6%BA%90%E6%B1%87, true",
    "/api/economy/v1/a%20b, true",
    "/api/economy/v1/..a/b.., true",
    "*, false",
    "/api/economy/v1/../../q/metrics, false",
    "/api/economy/v1/./x, false",
    "/api/economy/v1/.., false",
    "/api//economy/v1, false",
    "/api/economy/v1/%2e%2e/x, false",
    "/api/economy/v1/%2E./x, false",
    "/api/economy/v1/%252e%252e/x, false",
    "/api/economy/v1/..%2fx, false",
    "/api/economy/v1/..%5Cx, false",
    "/api/economy/v1/..\\x, false",
    "/api/economy/v1/x%00y, false",
    "/api/economy/v1/x%0d%0ay, false",
    "/api/economy/v1/%zz, false",
    "/api/economy/v1/%e, false",
    "/api/%65conomy/v1/x, false"
  })
  void only_a_path_that_everybody_reads_alike_is_normal(String path, boolean normal) {
    assertEquals(normal, RequestPath.isNormal(path, () -> HttpUtils.normalizePath(path)));
  }
}
