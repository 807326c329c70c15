package io.yuanhui.testing.database;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.token.TokenResource;

@QuarkusTest
@WithTestResource(TokenResource.class)
@WithTestResource(
    value = DatabaseResource.class,
    initArgs = @ResourceArg(name = "server", value = "mysql"))
class DatabaseResourceOnMySqlTest extends DatabaseResourceCases {

  @Override
  String expectedVersion() {
    return "8.0.15";
  }
}
