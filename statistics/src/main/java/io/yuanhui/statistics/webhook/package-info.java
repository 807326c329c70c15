/**
 * Webhooks: what is published, corrected and withdrawn goes to other systems as CloudEvents, signed
 * as Standard Webhooks says, at least once and in order.
 *
 * <p>The outbox is what was published itself ({@link io.yuanhui.statistics.observation.ChangeFeed})
 * and a place in it for each subscription: publishing costs nothing more, and what is not published
 * cannot leave. A service that has more to tell has an {@link
 * io.yuanhui.statistics.webhook.EventSource} of a topic of its own.
 */
package io.yuanhui.statistics.webhook;
