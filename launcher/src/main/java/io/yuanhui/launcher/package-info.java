/** One command that brings up the suite on one machine, and takes it down again. */
package io.yuanhui.launcher;
