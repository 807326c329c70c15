package io.yuanhui.commons.watch;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of spans what may be somebody's: queries, which may hold a name, and addresses and
 * browsers of people. Messages of exceptions, which may hold a value, are not in spans at all: they
 * are events, of which the settings allow none.
 */
@Singleton
class SpanPrivacy implements ExtendedSpanProcessor {

  private static final String TAKEN_OUT = "-";

  private static final List<AttributeKey<String>> PERSONAL =
      List.of(
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("client.address"),
          AttributeKey.stringKey("http.client_ip"),
          AttributeKey.stringKey("network.peer.address"),
          AttributeKey.stringKey("user_agent.original"));

  private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");

  /** Some attributes come only with the answer, so all are looked at when the span ends. */
  @Override
  public void onEnding(ReadWriteSpan span) {
    for (AttributeKey<String> key : PERSONAL) {
      if (span.getAttribute(key) != null) {
        span.setAttribute(key, TAKEN_OUT);
      }
    }
    String full = span.getAttribute(FULL);
    int query = full == null ? -1 : full.indexOf('?');
    if (query >= 0) {
      span.setAttribute(FULL, full.substring(0, query));
    }
  }

  @Override
  public boolean isOnEndingRequired() {
    return true;
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
