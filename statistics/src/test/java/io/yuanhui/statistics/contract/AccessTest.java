package io.yuanhui.statistics.contract;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.AccessCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;

@QuarkusTest
@WithDatabaseAndTokens
class AccessTest extends AccessCases {}
