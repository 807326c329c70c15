package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Place;
import java.time.Instant;

/**
 * Something that happened, as subscriptions hear of it: one and the same whenever it is read.
 *
 * @param place in the order of its topic; {@code seriesId} is what order holds within, for which
 *     what comes waits behind an event that was given up
 * @param id without a full stop, as signatures use that
 * @param source the collection that it comes from, such as {@code /observations}
 * @param type such as {@code io.yuanhui.figure.published}
 * @param subject what it is about, for people
 * @param partition names what order holds within
 * @param data written as JSON
 */
public record Event(
    Place place,
    String id,
    String source,
    String type,
    String subject,
    String partition,
    Instant time,
    Object data) {}
