/**
 * What Keycloak permits, enforced by each service itself.
 *
 * <p>A token from the gateway carries its permissions; for one that does not, Keycloak is asked
 * once. {@link io.yuanhui.commons.permission.PermissionAugmentor} attaches them to the caller,
 * where {@code @PermissionsAllowed} of an endpoint finds them, and {@link
 * io.yuanhui.commons.permission.PolicyEnforcement} holds every path against the resources of the
 * realm. Both decide from the token alone: a refusal never asks Keycloak again.
 */
package io.yuanhui.commons.permission;
