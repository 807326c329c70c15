package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.webhook.Progress.Standing;
import java.util.List;

/**
 * What is to be sent next.
 *
 * @param letter the dead letter that is tried again; null where new events are
 * @param vintages in order; none where the next look tells
 */
record Plan(Standing standing, DeadLetter letter, List<Observation> vintages) {}
