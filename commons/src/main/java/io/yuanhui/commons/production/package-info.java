/** What must not be in a configuration that serves real people. */
package io.yuanhui.commons.production;
