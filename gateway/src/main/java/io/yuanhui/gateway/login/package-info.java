/**
 * Staff in browsers: login by authorization code with PKCE, the session's way through the door, its
 * renewal and its end. Tokens never reach the browser.
 */
package io.yuanhui.gateway.login;
