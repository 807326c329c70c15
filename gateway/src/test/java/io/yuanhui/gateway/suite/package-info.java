/** What stands around the gateway in its tests: stub services, a stub Keycloak, a bare client. */
package io.yuanhui.gateway.suite;
