/** What happens at the door and must be on record: logins, logouts and refusals. */
package io.yuanhui.gateway.events;
