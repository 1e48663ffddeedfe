// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A form that sellers and supervisors fill in, as data: a company writes its own beside the ready ones (see the domain
 * model, Plans, visits, rhythm, forms; their fields are our assumption beyond the three daily questions and the biggest
 * obstacle).
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class SalesForm implements Serializable {
    SalesForm() {}

    /**
     * Returns a form.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if the id is blank, there is no field, or a field
     *     is there twice
     */
    public static SalesForm of(String id, Labels labels, List<FormField> fields) {
        return builder()
                .id(id)
                .labels(labels)
                .addAllFields(Elements.checked(fields, "fields"))
                .build();
    }

    /** Returns the daily sales report. */
    public static SalesForm dailyReport() {
        return ready(
                "daily-sales-report",
                "Daily sales report | 日报表",
                "visits: Visits made, with purpose and outcome | 拜访及其目的与结果",
                "won: Won today | 今日成交",
                "collected: Collected today | 今日回款",
                "cumulative: Won this month, against the plan to date | 本月累计成交与计划进度",
                "market: Market needs and trends | 市场需求与趋势",
                "competitors: Competitors | 竞争对手信息",
                "technical: Technical information | 技术信息");
    }

    /** Returns the daily checklist for salesperson and supervisor. */
    public static SalesForm dailyChecklist() {
        return ready(
                "daily-checklist",
                "Daily checklist | 点检表",
                question("yesterday", DailyQuestion.YESTERDAY),
                question("today", DailyQuestion.TODAY),
                question("tomorrow", DailyQuestion.TOMORROW),
                "rhythm: What the rhythm of the month asks for | 本月节奏的要求",
                "obstacle: The biggest obstacle to the target, named by the salesperson | 达成目标最重要的障碍",
                "customers: Which customers will deliver the target | 哪些客户将完成目标",
                "help: Help needed | 需要的帮助");
    }

    /** Returns the monthly report with the plan for the next month. */
    public static SalesForm monthlyReport() {
        return ready(
                "monthly-report",
                "Monthly report and next-month plan | 月报与下月计划",
                "attainment: Target, actual and attainment | 目标、实际与完成率",
                "causes: Causes of the gap | 差距原因",
                "collection: Collection against the task | 回款与回款任务",
                "next-target: Target of the next month, by week | 下月目标（按周）",
                "next-visits: Visits planned, by purpose | 计划拜访（按目的）",
                "support: Support needed | 需要的支持");
    }

    /** Returns the letter by which a target is accepted. */
    public static SalesForm targetCommitment() {
        return ready(
                "target-commitment",
                "Target responsibility letter | 目标责任书",
                "owner: Who answers for the target | 目标责任人",
                "target: Target and its unit | 目标与单位",
                "period: First and last day | 起止日期",
                "margin: Margin over the assigned target | 高于下达目标的加码",
                "customers: Which customers will deliver the target | 哪些客户将完成目标",
                "conditions: Resources promised | 承诺的资源",
                "signatures: Signed by owner and supervisor | 责任人与上级签字");
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id, for programs. */
    public abstract String id();

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns its fields, in order. */
    public abstract List<FormField> fields();

    /** Each field is its id, a colon, and its label in English and Chinese. */
    private static SalesForm ready(String id, String labels, String... fields) {
        return of(
                id,
                labels(labels),
                Stream.of(fields)
                        .map(field -> field.split(": ", 2))
                        .map(parts -> FormField.of(parts[0], labels(parts[1])))
                        .toList());
    }

    private static String question(String id, DailyQuestion question) {
        return id + ": " + question.labels().text() + " | " + question.labels().in(Locale.CHINESE);
    }

    private static Labels labels(String text) {
        int bar = text.indexOf(" | ");
        return Labels.of(text.substring(0, bar)).with("zh", text.substring(bar + 3));
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("form \"" + id() + "\"");
        problems.requireId("id", id());
        problems.require(!fields().isEmpty(), "fields", Message.of("form.fields"));
        Set<String> ids = new HashSet<>();
        for (FormField field : fields()) {
            problems.require(
                    ids.add(field.id()), "fields", Message.of("form.field").with("id", field.id()));
        }
        problems.throwIfAny();
    }

    static final class Builder extends ImmutableSalesForm.Builder {
        Builder() {}
    }
}
