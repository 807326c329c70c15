/**
 * The shared domain of the district's figures, in packages by feature.
 *
 * <p>The rules stand in pure classes: {@code period}, {@code unit}, {@code measure}, {@code
 * region}, {@code formula}, {@code comparison}, {@code progress}, {@code ranking}, {@code
 * reconciliation} and {@code wording} know neither database nor HTTP. What a rule refuses, it
 * refuses with a {@link io.yuanhui.statistics.RefusedValueException} that carries its reason in
 * both languages.
 */
package io.yuanhui.statistics;
