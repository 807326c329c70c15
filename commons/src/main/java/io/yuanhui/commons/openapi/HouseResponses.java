package io.yuanhui.commons.openapi;

import io.yuanhui.commons.problem.Problem;
import io.yuanhui.commons.problem.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the OpenAPI document what holds for every operation, so that no resource repeats it.
 */
public class HouseResponses implements OASFilter {

  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  /** What is changed or removed is the version that was seen. */
  private static final Set<HttpMethod> OF_A_VERSION = Set.of(HttpMethod.PUT, HttpMethod.DELETE);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema("Problem", problemSchema());
    document.getComponents().addSchema("Violation", violationSchema());
    Arrays.stream(ProblemType.values())
        .mapToInt(ProblemType::status)
        .distinct()
        .forEach(status -> document.getComponents().addResponse(shared(status), problem(status)));
    document
        .getComponents()
        .addSecurityScheme(
            "bearer",
            OASFactory.createSecurityScheme()
                .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Keycloak 访问令牌；Keycloak access token"));
    document.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme("bearer", List.of())));
    document.getPaths().getPathItems().forEach(HouseResponses::complete);
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    Set<Integer> statuses = problems(path, method);
    operation.getResponses().getAPIResponses().keySet().stream()
        .map(Integer::valueOf)
        .filter(status -> status >= 400)
        .forEach(statuses::add);
    for (int status : statuses) {
      String code = Integer.toString(status);
      APIResponse given = operation.getResponses().getAPIResponse(code);
      // Quarkus puts a 401 and a 403 of its own, which say nothing of the body.
      if (given == null || given.getContent() == null) {
        operation
            .getResponses()
            .addAPIResponse(code, OASFactory.createAPIResponse().ref(shared(status)));
      }
    }
    operation.addParameter(
        header("Accept-Language", "zh-CN（默认）或 en；language of titles and details"));
    operation.addParameter(header("X-Request-Id", "请求编号；request id, echoed and logged"));
    if (method == HttpMethod.GET) {
      operation.addParameter(header("If-None-Match", "所持 ETag；the ETag held"));
      operation
          .getResponses()
          .addAPIResponse("304", OASFactory.createAPIResponse().description("未变化；not modified"));
      APIResponse ok = operation.getResponses().getAPIResponse("200");
      if (ok != null) {
        ok.addHeader("ETag", OASFactory.createHeader().schema(string()).description("版本标签"));
        addExample(operation.getOperationId(), ok);
        TableResponses.complete(ok);
      }
    }
    if (method == HttpMethod.POST) {
      operation.addParameter(
          header("Idempotency-Key", "24 小时内同键同内容只生效一次；takes effect once in 24 h"));
    }
    if (OF_A_VERSION.contains(method)) {
      operation.addParameter(header("If-Match", "所见版本的 ETag；the ETag of the version seen"));
    }
  }

  private static void addExample(String operationId, APIResponse ok) {
    ExampleAnswers.of(operationId)
        .ifPresent(
            answer -> ok.getContent().getMediaType(MediaType.APPLICATION_JSON).setExample(answer));
  }

  private static Set<Integer> problems(String path, HttpMethod method) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 429, 500, 503, 504));
    if (path.contains("{") || method == HttpMethod.GET) {
      statuses.add(404);
    }
    if (WRITES.contains(method)) {
      statuses.addAll(Set.of(409, 412, 413, 415, 422));
    }
    if (OF_A_VERSION.contains(method)) {
      statuses.add(428);
    }
    return statuses;
  }

  /**
   * The name of a response that operations share: spelt out in each, they were half the document.
   */
  private static String shared(int status) {
    return "Problem" + status;
  }

  private static APIResponse problem(int status) {
    ProblemType type = ProblemType.ofStatus(status).orElseThrow();
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(type.title().zh() + "；" + type.title().en())
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                            .example(example(type))));
    if (status == 503 || status == 429) {
      response.addHeader(
          "Retry-After",
          OASFactory.createHeader().description("秒；seconds").schema(schema(SchemaType.INTEGER)));
    }
    return response;
  }

  private static Object example(ProblemType type) {
    return Map.of(
        "type", type.uri().toString(),
        "title", type.title().zh(),
        "status", type.status(),
        "requestId", "4f6c1d9a-3f0a-4f0e-9f43-3a2d1c5b7e90");
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .in(In.HEADER)
        .name(name)
        .description(description)
        .required(false)
        .schema(string());
  }

  private static Schema problemSchema() {
    return schema(SchemaType.OBJECT)
        .description("RFC 9457 problem details；出错说明")
        .required(List.of("type", "title", "status"))
        .addProperty("type", string().format("uri"))
        .addProperty("title", string())
        .addProperty("status", schema(SchemaType.INTEGER))
        .addProperty("detail", string())
        .addProperty("instance", string())
        .addProperty("requestId", string())
        .addProperty(
            "violations",
            schema(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")));
  }

  private static Schema violationSchema() {
    return schema(SchemaType.OBJECT)
        .required(List.of("field", "in", "message"))
        .addProperty("field", string())
        .addProperty("in", string().enumeration(List.of("body", "query", "path", "header")))
        .addProperty("message", string())
        .addProperty("row", schema(SchemaType.INTEGER).description("行号，从 1 起；counted from 1"))
        .addProperty("sheet", string().description("工作表；the sheet, in a workbook"))
        .addProperty("column", string().description("列；the column's letters, in a file"));
  }

  private static Schema string() {
    return schema(SchemaType.STRING);
  }

  private static Schema schema(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
