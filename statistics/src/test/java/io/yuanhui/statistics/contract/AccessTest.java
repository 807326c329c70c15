package io.yuanhui.statistics.contract;

import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.service.AccessCases;
import org.junit.jupiter.api.Tag;

@TrialTest
@Tag("one-database")
class AccessTest extends AccessCases {}
