/** Files on their way in or out. */
package io.yuanhui.commons.file;
