/** The manifests of the suite as kustomize renders them, and what must hold of them. */
package io.yuanhui.k8s;
