/** What must hold of every manifest, whatever the overlay. */
package io.yuanhui.k8s.rule;
