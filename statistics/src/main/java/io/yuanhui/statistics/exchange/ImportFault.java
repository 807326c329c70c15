package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.Text;

/**
 * What is wrong with a file.
 *
 * @param sheet null in a file that has none
 * @param row as {@link ImportRow#number}; null where the whole file is meant
 * @param column counted from 0; null where the file has none, or the whole row is meant
 * @param field the field's name as the API has it, or the heading that names none
 */
record ImportFault(String sheet, Integer row, Integer column, String field, Text reason) {

  static ImportFault ofFile(Text reason) {
    return new ImportFault(null, null, null, "", reason);
  }
}
