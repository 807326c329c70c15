/** The four services and the gateway as child processes. */
package io.yuanhui.launcher.service;
