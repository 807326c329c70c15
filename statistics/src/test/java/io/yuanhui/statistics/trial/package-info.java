/** A service made for trying: what its callers say, and the papers that go through their hands. */
package io.yuanhui.statistics.trial;
