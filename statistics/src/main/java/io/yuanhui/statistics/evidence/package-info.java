/**
 * Evidence (佐证材料): files that stand behind a submission's figures and stay with what is published
 * of them. What is inside a file decides what it is, not what its sender says.
 */
package io.yuanhui.statistics.evidence;
