/** Checks of what an application answers against what its OpenAPI document promises. */
package io.yuanhui.testing.openapi;
