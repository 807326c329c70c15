/** The door's own audit chain: logins, logouts and refusals, and who may read them. */
package io.yuanhui.gateway.audit;
