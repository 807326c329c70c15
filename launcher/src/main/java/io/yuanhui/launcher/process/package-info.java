/**
 * Programs of the suite as operating-system processes: started, watched, stopped, never forgotten.
 */
package io.yuanhui.launcher.process;
