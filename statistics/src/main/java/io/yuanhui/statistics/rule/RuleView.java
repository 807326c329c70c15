package io.yuanhui.statistics.rule;

import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.indicator.Catalogue;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a validation rule as readers see it. */
@Schema(description = "审核规则的一个版本；a version of a validation rule")
public record RuleView(
    @Schema(examples = "finance.tax-within-revenue") String code,
    @Schema(description = "版本号，自 1 起；也是 ETag", examples = "1") int version,
    @Schema(examples = "finance.monthly", nullable = true) String form,
    @Schema(examples = "tax-revenue", nullable = true) String indicator,
    Severity severity,
    @Schema(examples = "tax-revenue <= budget-revenue") String expression,
    @Schema(examples = "税收收入 {tax-revenue} 不应大于一般公共预算收入 {budget-revenue}。") String message,
    @Schema(examples = "Tax revenue {tax-revenue} exceeds budget revenue {budget-revenue}.")
        String messageEn,
    @Schema(examples = "M") String frequency,
    @Schema(description = "自哪一期起", examples = "2020-01") String from,
    @Schema(description = "至哪一期止；早于起始一期的版本已被取代", nullable = true) String until,
    @Schema(examples = "publisher") String createdBy,
    OffsetDateTime createdAt) {

  static RuleView from(Rule rule, Catalogue catalogue) {
    return new RuleView(
        rule.code,
        rule.number,
        rule.form,
        rule.indicatorId == null ? null : catalogue.get(rule.indicatorId).code(),
        rule.severity,
        rule.expression,
        rule.message,
        rule.messageEn,
        rule.frequency.code(),
        rule.from().code(),
        rule.until() == null ? null : rule.until().code(),
        rule.createdBy,
        LocalTime.at(rule.createdAt));
  }
}
