/**
 * Technical ground: problem details, paging, entity tags, idempotency, tables, and who is calling.
 *
 * <p>No word of the business belongs here; what the services share of that is {@code
 * io.yuanhui.statistics}.
 */
package io.yuanhui.commons;
