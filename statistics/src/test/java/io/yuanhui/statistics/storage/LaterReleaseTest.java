package io.yuanhui.statistics.storage;

import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.service.LaterReleaseCases;

@TrialTest
class LaterReleaseTest extends LaterReleaseCases {}
