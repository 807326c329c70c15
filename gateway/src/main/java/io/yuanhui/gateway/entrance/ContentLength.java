package io.yuanhui.gateway.entrance;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalLong;

/** The length of a body as its sender declares it. */
public final class ContentLength {

  private ContentLength() {}

  /**
   * Reads the header of a request.
   *
   * @return bytes; empty where none is declared
   */
  public static OptionalLong of(HttpServerRequest request) {
    return of(request.headers());
  }

  /** Likewise, of a request's or an answer's headers. */
  public static OptionalLong of(MultiMap headers) {
    String declared = headers.get(HttpHeaders.CONTENT_LENGTH);
    // The HTTP decoder has refused what is no number, or two different ones, before it gets here.
    return declared == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(declared));
  }
}
