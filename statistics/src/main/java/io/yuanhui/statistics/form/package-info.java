/**
 * Forms (报表): what a department fills for each period, with versions that hold for a span of
 * periods, when each falls due, and until when it stays open.
 */
package io.yuanhui.statistics.form;
