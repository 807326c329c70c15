package io.yuanhui.livelihood;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.LogCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;

@QuarkusTest
@WithDatabaseAndTokens
class LogTest extends LogCases {}
