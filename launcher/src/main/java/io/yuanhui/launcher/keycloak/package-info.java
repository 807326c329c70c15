/** Keycloak of our own, or one given from outside; and tokens from it. */
package io.yuanhui.launcher.keycloak;
