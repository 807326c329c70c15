package io.yuanhui.gateway.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.yuanhui.commons.problem.Language;
import io.yuanhui.commons.problem.Problem;
import io.yuanhui.commons.problem.ProblemType;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Problems where there is no request to speak of, so in Chinese and without a path. */
record BareProblems(ObjectMapper json) {

  /** The whole answer, after which the connection must close: nobody knows where a request ends. */
  FullHttpResponse of(ProblemType type) {
    String requestId = UUID.randomUUID().toString();
    Problem problem = Problem.render(type, null, List.of(), Language.CHINESE, null, requestId);
    byte[] body = write(problem);
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(type.status()),
            Unpooled.wrappedBuffer(body));
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .set(HttpHeaderNames.CONTENT_LANGUAGE, Language.CHINESE.tag())
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
        .set("x-content-type-options", "nosniff")
        .set("x-request-id", requestId)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return answer;
  }

  private byte[] write(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
