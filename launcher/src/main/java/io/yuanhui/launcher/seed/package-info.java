/** The district's figures of 2020, brought in through the gateway as staff would. */
package io.yuanhui.launcher.seed;
