/**
 * Validation rules: conditions over figures that staff write as data, and what they say of the
 * figures of a submission.
 */
package io.yuanhui.statistics.rule;
