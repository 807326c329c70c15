/** Real signed tokens for tests of one application, without a Keycloak. */
package io.yuanhui.testing.token;
