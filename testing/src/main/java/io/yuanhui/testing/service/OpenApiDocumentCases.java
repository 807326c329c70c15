package io.yuanhui.testing.service;

import static io.yuanhui.testing.service.DocumentedOperation.map;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.testing.openapi.OpenApiContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document from which clients are written. */
public abstract class OpenApiDocumentCases {

  @Test
  void the_document_is_OpenAPI_3_1_and_names_the_service() {
    Map<String, Object> document = DocumentedOperation.document();

    assertThat((String) document.get("openapi"), startsWith("3.1."));
    assertThat((String) map(document.get("info")).get("title"), containsString("源汇"));
    assertThat(
        map(map(document.get("components")).get("securitySchemes")).keySet(), hasItems("bearer"));
  }

  @Test
  void every_operation_tells_its_reader_what_it_does_and_how_it_can_fail() {
    DocumentFaults faults = new DocumentFaults(DocumentedOperation.document());

    List<String> found =
        DocumentedOperation.all().stream().flatMap(each -> faults.of(each).stream()).toList();

    assertEquals("", String.join("\n", found));
  }

  @Test
  void examples_fit_their_schemas() {
    String document =
        RunningService.bare()
            .header("Accept", "application/json")
            .get("/openapi/" + RunningService.context())
            .asString();

    assertEquals("", String.join("\n", OpenApiContract.faultsOfExamples(document)));
  }

  @Test
  void no_two_operations_share_an_id() {
    Map<Object, List<DocumentedOperation>> byId =
        DocumentedOperation.all().stream()
            .collect(groupingBy(operation -> operation.content().get("operationId")));

    byId.values().removeIf(operations -> operations.size() == 1);

    assertEquals(Map.of(), byId);
  }
}
