package io.yuanhui.commons.watch;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns traces on where {@code OTEL_EXPORTER_OTLP_ENDPOINT} says who receives them. Without,
 * nothing of tracing is in a request's way: Vert.x has no tracer then, and JDBC no wrapper.
 */
public final class TracingSwitch implements ConfigSourceFactory {

  private static final String RECEIVER = "OTEL_EXPORTER_OTLP_ENDPOINT";

  /** Above a library's defaults, below everything that somebody says. */
  private static final int ORDINAL = 50;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue receiver = context.getValue(RECEIVER);
    boolean none = receiver == null || receiver.getValue() == null || receiver.getValue().isBlank();
    return List.of(
        new PropertiesConfigSource(
            Map.of("quarkus.otel.sdk.disabled", Boolean.toString(none)), "tracing", ORDINAL));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }
}
