/** The district's published figures of 2020, the common example of all tests. */
package io.yuanhui.testing.seed;
