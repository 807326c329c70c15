package io.yuanhui.gateway.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.gateway.entrance.ContentLength;
import java.util.Locale;

/** Which of a caller's three buckets a request takes from. */
enum Allowance {
  READS("reads"),
  WRITES("writes"),
  /** Imports, large bodies and exports as tables: one of them is work for seconds. */
  BULK("bulk");

  private static final String IMPORT = "/submissions/import";
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String policy;

  Allowance(String policy) {
    this.policy = policy;
  }

  /** The name in {@code RateLimit-Policy}. */
  String policy() {
    return policy;
  }

  /**
   * Tells by the head alone.
   *
   * @param bulkBody bytes that a body may have without being bulk
   */
  static Allowance of(HttpServerRequest request, long bulkBody) {
    HttpMethod method = request.method();
    if (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS) {
      return isTable(request.headers().get(HttpHeaders.ACCEPT)) ? BULK : READS;
    }
    return isUpload(request, bulkBody) ? BULK : WRITES;
  }

  /** Whether the body may keep a service busy; an undeclared length may be any. */
  static boolean isUpload(HttpServerRequest request, long bulkBody) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || isImport(request)
        || ContentLength.of(request).orElse(0) > bulkBody;
  }

  /** Whether the body is a file to be imported. */
  static boolean isImport(HttpServerRequest request) {
    return request.path().endsWith(IMPORT);
  }

  private static boolean isTable(String accept) {
    if (accept == null) {
      return false;
    }
    String types = accept.toLowerCase(Locale.ROOT);
    return types.contains(CSV) || types.contains(LINES) || types.contains(XLSX);
  }
}
