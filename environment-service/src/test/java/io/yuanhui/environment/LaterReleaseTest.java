package io.yuanhui.environment;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.LaterReleaseCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class LaterReleaseTest extends LaterReleaseCases {}
