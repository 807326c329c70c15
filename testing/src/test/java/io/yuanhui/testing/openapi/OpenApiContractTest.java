package io.yuanhui.testing.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.token.TestTokens;
import io.yuanhui.testing.token.TokenResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TokenResource.class)
@WithTestResource(DatabaseResource.class)
class OpenApiContractTest {

  private static final String SLIPS_WITHOUT_NUMBER =
      """
      {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
       "paths": {"/desk/slip": {"get": {"responses": {"200": {
         "description": "slip",
         "content": {"application/json": {"schema": {
           "type": "object", "properties": {"waiting": {"type": "integer"}}}}}}}}}}}""";

  private final OpenApiContract contract = OpenApiContract.at("/openapi/desk");

  @Test
  void what_the_application_documents_passes_and_can_still_be_read() {
    checked().get("/desk/slip?lang=zh").then().statusCode(200).body("number", is("A-1"));
    String token = TestTokens.viewer().toString();
    checked().auth().oauth2(token).get("/desk/anyone").then().statusCode(200);
    checked().auth().oauth2(token).get("/desk/clerks").then().statusCode(403);
  }

  @Test
  void an_undocumented_answer_fails_and_the_message_names_it() {
    AssertionError failure =
        assertThrows(AssertionError.class, () -> checked().get("/desk/closed"));

    assertEquals(
        "GET /desk/closed answered 410, against the OpenAPI document:"
            + " no such status, only [200]",
        failure.getMessage());
  }

  @Test
  void a_property_that_the_document_does_not_name_fails() {
    OpenApiContract other = OpenApiContract.of(SLIPS_WITHOUT_NUMBER);

    AssertionError failure =
        assertThrows(AssertionError.class, () -> given().filter(other).get("/desk/slip"));

    assertTrue(failure.getMessage().contains("number"), failure.getMessage());
  }

  @Test
  void an_application_without_the_document_fails() {
    OpenApiContract missing = OpenApiContract.at("/openapi/nowhere");

    assertThrows(AssertionError.class, () -> given().filter(missing).get("/desk/slip"));
  }

  private RequestSpecification checked() {
    return given().filter(contract);
  }
}
