/** What an application does at its start that does not bring the schema up to date itself. */
package io.yuanhui.commons.migration;
