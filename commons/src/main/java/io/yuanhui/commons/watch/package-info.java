/** What operators watch: measures that every application has. */
package io.yuanhui.commons.watch;
