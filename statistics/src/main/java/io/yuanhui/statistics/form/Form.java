package io.yuanhui.statistics.form;

import io.yuanhui.statistics.period.Frequency;

/** What never changes of a form: whose it is and how often it is filled. */
class Form {

  String code;

  String department;

  Frequency frequency;
}
