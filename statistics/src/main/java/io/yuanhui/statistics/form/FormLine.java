package io.yuanhui.statistics.form;

import io.yuanhui.statistics.measure.Measure;

/**
 * One line of a form: a measure of an indicator, and the heading it stands under.
 *
 * @param heading null where it stands under none
 * @param required whether the form cannot be submitted without it
 */
public record FormLine(int indicatorId, Measure measure, String heading, boolean required) {}
