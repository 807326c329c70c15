/**
 * The computations of HJ 633, HJ 663 and GB 3095: pure and exact. What standards set in numbers
 * comes in as data with effective dates; nothing here knows a breakpoint or a limit.
 */
package io.yuanhui.environment.aqi;
