/** What holds for every operation of every service: refusals, languages, request ids. */
package io.yuanhui.statistics.contract;
