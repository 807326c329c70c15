package io.yuanhui.testing.openapi;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fails a test whose request is answered otherwise than the OpenAPI 3.1 document says: an
 * undocumented path, method, status, content type or property, a missing header, a body that does
 * not fit its schema.
 *
 * <p>{@code given().filter(OpenApiContract.at("/openapi/economy"))}, or for every request of a
 * class {@code RestAssured.filters(contract)} before it and {@code
 * RestAssured.replaceFiltersWith(List.of())} after it. A request that is meant to go beside the
 * document says {@code given().noFiltersOfType(OpenApiContract.class)}.
 *
 * <p>Bodies are checked where they are JSON ({@code application/json}, {@code
 * application/problem+json}); of any other only the type. A property that a schema does not name is
 * a fault unless the schema says {@code additionalProperties}.
 */
public final class OpenApiContract implements Filter {

  private final String address;
  private ApiDocument document;

  private OpenApiContract(String address, ApiDocument document) {
    this.address = address;
    this.document = document;
  }

  /** The document at this path of the application that answers; read at the first answer. */
  public static OpenApiContract at(String path) {
    return new OpenApiContract(path, null);
  }

  /**
   * A document that is already here.
   *
   * @param json OpenAPI 3.1 as JSON
   */
  public static OpenApiContract of(String json) {
    return new OpenApiContract("given", ApiDocument.parse(json));
  }

  /**
   * Checks the examples of answers that the document itself gives.
   *
   * @param json OpenAPI 3.1 as JSON
   * @return each that does not fit its schema, and why
   */
  public static List<String> faultsOfExamples(String json) {
    return ApiDocument.parse(json).faultsOfExamples();
  }

  /**
   * Lets the request pass and checks its answer.
   *
   * @throws AssertionError naming method, path, status and every fault found
   */
  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expectations,
      FilterContext context) {
    Response response = context.next(request, expectations);
    URI uri = URI.create(request.getURI());
    Answer answer =
        new Answer(
            response.statusCode(),
            response.contentType(),
            response.headers().asList().stream()
                .map(header -> header.getName().toLowerCase())
                .collect(Collectors.toSet()),
            response::asByteArray);
    List<String> faults = document(uri).faults(request.getMethod(), uri.getPath(), answer);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s %s answered %d, against the OpenAPI document: %s"
              .formatted(
                  request.getMethod(),
                  uri.getPath(),
                  response.statusCode(),
                  String.join("; ", faults)));
    }
    return response;
  }

  private synchronized ApiDocument document(URI answered) {
    if (document == null) {
      document = ApiDocument.parse(read(answered.resolve(address)));
    }
    return document;
  }

  private static String read(URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError("no OpenAPI document at " + uri + ": " + response.statusCode());
      }
      return response.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
