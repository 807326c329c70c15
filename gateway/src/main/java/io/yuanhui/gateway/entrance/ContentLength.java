package io.yuanhui.gateway.entrance;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalLong;

/** The length of a body as its sender declares it. */
public final class ContentLength {

  private ContentLength() {}

  /**
   * Reads the header.
   *
   * @return bytes; empty where none is declared
   */
  public static OptionalLong of(HttpServerRequest request) {
    String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    // The HTTP decoder has refused what is no number, or two different ones, before any route.
    return declared == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(declared));
  }
}
