/** The poverty alleviation context: its catalogue of indicators, on the shared statistics. */
package io.yuanhui.poverty;
