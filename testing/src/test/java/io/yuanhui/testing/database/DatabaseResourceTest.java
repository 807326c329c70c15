package io.yuanhui.testing.database;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.token.TokenResource;

@QuarkusTest
@WithTestResource(TokenResource.class)
@WithTestResource(DatabaseResource.class)
class DatabaseResourceTest extends DatabaseResourceCases {

  @Override
  String expectedVersion() {
    return "mysql".equals(System.getProperty("yuanhui.test.db")) ? "8.0.15" : "11.4.5-MariaDB";
  }
}
