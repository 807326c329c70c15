/** Alerts, panels and runbooks, held against what the applications measure. */
package io.yuanhui.k8s.watch;
