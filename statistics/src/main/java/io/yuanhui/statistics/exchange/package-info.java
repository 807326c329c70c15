/**
 * Figures in bulk: files of any size become submissions, whole or not at all, each once. A file is
 * kept with its job in one transaction; a worker of any replica reads it, row by row.
 */
package io.yuanhui.statistics.exchange;
