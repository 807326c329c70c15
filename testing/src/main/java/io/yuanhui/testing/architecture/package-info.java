/** The house's rules for code, checked by ArchUnit in every module. */
package io.yuanhui.testing.architecture;
