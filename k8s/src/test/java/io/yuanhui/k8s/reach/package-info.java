/** Who reaches whom, by the network policies of the manifests. */
package io.yuanhui.k8s.reach;
