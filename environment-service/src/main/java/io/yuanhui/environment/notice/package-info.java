/** What somebody has to look at, whichever record it comes from. */
package io.yuanhui.environment.notice;
