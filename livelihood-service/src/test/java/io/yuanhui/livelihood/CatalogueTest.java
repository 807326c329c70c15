package io.yuanhui.livelihood;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.CatalogueCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class CatalogueTest extends CatalogueCases {}
