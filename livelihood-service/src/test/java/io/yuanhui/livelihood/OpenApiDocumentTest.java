package io.yuanhui.livelihood;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.OpenApiDocumentCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;

@QuarkusTest
@WithDatabaseAndTokens
class OpenApiDocumentTest extends OpenApiDocumentCases {}
