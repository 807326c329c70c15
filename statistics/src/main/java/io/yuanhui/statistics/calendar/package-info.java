/** The reporting calendar: what forms are due when, what became of them, and who has to do what. */
package io.yuanhui.statistics.calendar;
