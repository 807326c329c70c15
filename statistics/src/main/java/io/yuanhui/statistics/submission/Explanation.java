package io.yuanhui.statistics.submission;

import java.time.Instant;

/**
 * Why a warning is right all the same.
 *
 * @param ruleVersion the version of the rule that warned
 * @param fingerprint of the figures that it read
 */
record Explanation(
    CheckPlace place, int ruleVersion, String fingerprint, String text, String by, Instant at) {}
