/** A service whose checks can be turned off, for the benchmark alone. */
package io.yuanhui.bench.service;
