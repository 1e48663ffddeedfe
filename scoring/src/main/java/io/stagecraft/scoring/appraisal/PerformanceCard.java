// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.appraisal;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.CoverageBasis;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;

/**
 * The card by which a seller is appraised, by results and not by activity (see the domain model, Performance card).
 *
 * <p>Each row is measured against its plan, 1 being the plan: points rise evenly from 0 at 0 to full at the plan and stay
 * there; for expenses they are full up to the plan and fall to 0 at twice the plan. A row that is missing is left out with its
 * weight and stays among the open questions; below 70 % of the weight the card is not rated. Rows, weights and scales are data,
 * to be replaced with {@link ScorecardDefinition#withCriterion}.
 */
public final class PerformanceCard {
    /** Actual over target. */
    public static final String ATTAINMENT = "attainment";

    /** Collected over due, retention money not before its date. */
    public static final String COLLECTION = "collection";

    /** New customers won over planned. */
    public static final String NEW_CUSTOMERS = "new-customers";

    /** Selling expense over sales, as a part of what was planned; less is better. */
    public static final String SELLING_EXPENSE_RATIO = "selling-expense-ratio";

    /** Mean of dated values per customer, over what was planned. */
    public static final String CUSTOMER_SATISFACTION = "customer-satisfaction";

    /** Checks answered over checks that apply. */
    public static final String DATA_COMPLETE = "data-complete";

    private static final Ratio MINIMUM_COVERAGE = Ratio.ofPercent(70);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final ScorecardDefinition STANDARD = ScorecardDefinition.builder()
            .id("performance")
            .labels(label("Performance card", "考核"))
            .addCriteria(
                    upToPlan(ATTAINMENT, label("How much of the target was attained?", "目标完成了多少？"), 40),
                    upToPlan(COLLECTION, label("How much of what was due was collected?", "应回款收回了多少？"), 20),
                    upToPlan(
                            NEW_CUSTOMERS,
                            label("How many of the planned new customers were won?", "计划的新客户开发了多少？"),
                            15),
                    ScoreCriterion.of(
                                    SELLING_EXPENSE_RATIO,
                                    label("How much of the planned selling expense ratio was used?", "计划的销售费用率用了多少？"),
                                    LinearScale.of(BigDecimal.ONE, BigDecimal.ONE, TWO, BigDecimal.ZERO))
                            .withWeight(BigDecimal.TEN),
                    upToPlan(CUSTOMER_SATISFACTION, label("How satisfied are the customers?", "客户满意度如何？"), 10),
                    upToPlan(DATA_COMPLETE, label("How complete are the data?", "数据完整程度如何？"), 5))
            .aggregation(Aggregation.normalised())
            .minimumCoverage(MINIMUM_COVERAGE)
            .coverageBasis(CoverageBasis.WEIGHT)
            .classBasis(ClassBasis.ANSWERED)
            .addDefaultsUsed(
                    DefaultUsed.of("weights", Message.of("default.performance-weights")),
                    DefaultUsed.of("bands", Message.of("default.performance-points")),
                    DefaultUsed.of(
                            "minimum-coverage",
                            Message.of("default.performance-coverage").with("coverage", MINIMUM_COVERAGE)))
            .build();

    private PerformanceCard() {}

    /** Returns the card with weights 40, 20, 15, 10, 10 and 5; its value lies between 0 and 1. */
    public static ScorecardDefinition standard() {
        return STANDARD;
    }

    private static ScoreCriterion upToPlan(String id, Labels question, long weight) {
        return ScoreCriterion.of(
                        id, question, LinearScale.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE))
                .withWeight(BigDecimal.valueOf(weight));
    }

    private static Labels label(String english, String chinese) {
        return Labels.of(english).with("zh", chinese);
    }
}
