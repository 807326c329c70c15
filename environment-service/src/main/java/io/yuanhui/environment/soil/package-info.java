/** Polluted land: plots, what is done with them, and how much of it is safe. */
package io.yuanhui.environment.soil;
