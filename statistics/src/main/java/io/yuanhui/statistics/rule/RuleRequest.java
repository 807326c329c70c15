package io.yuanhui.statistics.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A validation rule as the publisher writes it.
 *
 * @param code only for a new one; it never changes, nor does what the rule is about
 * @param form the form that it is about; else an indicator is named
 * @param until null where no end is set
 */
@Schema(description = "审核规则；a validation rule")
public record RuleRequest(
    @Schema(description = "新增时必填", examples = "finance.tax-within-revenue", nullable = true)
        String code,
    @Schema(description = "所属报表；与 indicator 二选一", examples = "finance.monthly", nullable = true)
        String form,
    @Schema(description = "所属指标；与 form 二选一", examples = "tax-revenue", nullable = true)
        String indicator,
    @Schema(description = "ERROR 差错，不能提交；WARNING 预警，须说明", required = true) String severity,
    @Schema(
            description = "须成立的条件，最多 500 字符；a condition that holds",
            examples = "tax-revenue <= budget-revenue",
            required = true)
        String expression,
    @Schema(
            description = "不成立时的提示，{…} 内为表达式中的数据",
            examples = "税收收入 {tax-revenue} 不应大于一般公共预算收入 {budget-revenue}。",
            required = true)
        String message,
    @Schema(
            examples = "Tax revenue {tax-revenue} exceeds budget revenue {budget-revenue}.",
            required = true)
        String messageEn,
    @Schema(description = "自哪一期起", examples = "2020-01", required = true) String from,
    @Schema(description = "至哪一期止；可空", nullable = true) String until) {}
