/** Measures the suite against named limits of the same run, on this machine's loopback only. */
package io.yuanhui.bench;
