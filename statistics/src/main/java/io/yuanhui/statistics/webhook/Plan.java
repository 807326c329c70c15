package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.webhook.Progress.Standing;
import java.util.List;

/**
 * What is to be sent next.
 *
 * @param letter the dead letter that is tried again; null where new events are
 * @param events in order; none where the next look tells
 */
record Plan(Standing standing, DeadLetter letter, List<Event> events) {}
