package io.yuanhui.gateway.entrance;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;

/**
 * Counts requests with the usual methods only. A method is any word that a caller likes, and a
 * series for each would stay until memory is full; the door refuses them with 405 anyway.
 */
@Singleton
class UsualMethodsMetrics implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    String method = id.getTag("method");
    boolean unusual =
        id.getName().equals(REQUESTS)
            && method != null
            && !SaneRequests.METHODS.contains(HttpMethod.valueOf(method));
    return unusual ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }
}
