/** Surface water: sections, their samples, and what these amount to under GB 3838. */
package io.yuanhui.environment.water;
