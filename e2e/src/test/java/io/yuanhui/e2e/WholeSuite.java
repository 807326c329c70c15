package io.yuanhui.e2e;

import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.yuanhui.launcher.Progress;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.SuiteOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite before the first test class, seeded, and stops it after the last. */
final class WholeSuite implements BeforeAllCallback, ParameterResolver {

  private static final int BASE_PORT = 18080;

  @Override
  public void beforeAll(ExtensionContext context) {
    Suite suite = suite(context);
    RestAssured.baseURI = suite.gateway().toString();
    RestAssured.config =
        RestAssured.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Suite.class || type == Staff.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Suite suite = suite(context);
    return parameter.getParameter().getType() == Suite.class ? suite : new Staff(suite.tokens());
  }

  private static Suite suite(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(WholeSuite.class))
        .computeIfAbsent(Running.class, key -> new Running(), Running.class)
        .suite;
  }

  /** Closed by JUnit when the last test has run. */
  private static final class Running implements AutoCloseable {

    private final Suite suite =
        new Suite(
            SuiteOptions.local(
                    Path.of(System.getProperty("yuanhui.root", "..")),
                    Path.of("target", "run").toAbsolutePath(),
                    BASE_PORT)
                .freshly(),
            new Progress(System.out));

    Running() {
      suite.start();
    }

    @Override
    public void close() {
      suite.close();
    }
  }
}
