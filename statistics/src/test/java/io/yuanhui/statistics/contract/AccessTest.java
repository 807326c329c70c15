package io.yuanhui.statistics.contract;

import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.service.AccessCases;

@TrialTest
class AccessTest extends AccessCases {}
