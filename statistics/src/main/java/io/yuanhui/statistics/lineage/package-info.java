/**
 * Where a published figure comes from: who reported, reviewed and published each vintage of it,
 * from which records or figures, what was checked, and what changed.
 */
package io.yuanhui.statistics.lineage;
