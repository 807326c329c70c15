/**
 * What a form is filled with before anybody types: figures from records, from formulas and from the
 * period before, each with where it came from.
 */
package io.yuanhui.statistics.prefill;
