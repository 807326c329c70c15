/**
 * The record of every write and every refusal, as a chain of hashes per service.
 *
 * <p>Use cases call {@link io.yuanhui.commons.audit.AuditLog} in the transaction of their change;
 * whoever forgets it fails before the commit.
 */
package io.yuanhui.commons.audit;
