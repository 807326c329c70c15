/** The economy context: its catalogue of indicators, on the shared statistics. */
package io.yuanhui.economy;
