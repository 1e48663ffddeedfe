// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.appraisal;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.CoverageBasis;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;

/**
 * A card of three factors that make a dealer work for our target (see the domain model, Plans, visits, rhythm,
 * forms).
 *
 * <p>The factors are published; that each is answered strong, average or weak for 2, 1 or 0 points, with equal weights, and that
 * the card is rated once two of three are answered, is our assumption. All of it is data, to be replaced with
 * {@link ScorecardDefinition#withCriterion}.
 */
public final class DealerCard {
    /** The strength of interest: the dealer's earnings with us. */
    public static final String INTEREST = "interest";

    /** The relationship between salesperson and dealer. */
    public static final String RELATIONSHIP = "relationship";

    /** The salesperson as the dealer's economic adviser. */
    public static final String ADVISER = "adviser";

    private static final AnswerScale STRENGTH = AnswerScale.of(
            AnswerOption.of("strong", label("strong", "强"), 2),
            AnswerOption.of("average", label("average", "中"), 1),
            AnswerOption.of("weak", label("weak", "弱"), 0));
    private static final ScorecardDefinition STANDARD = ScorecardDefinition.builder()
            .id("dealer")
            .labels(label("Dealer card", "影响经销商积极性的因素"))
            .addCriteria(
                    ScoreCriterion.of(
                            INTEREST,
                            label("How strong is the dealer's interest in selling ours?", "利益驱动程度如何？"),
                            STRENGTH),
                    ScoreCriterion.of(
                            RELATIONSHIP, label("How good is the relationship with the dealer?", "客情关系如何？"), STRENGTH),
                    ScoreCriterion.of(
                            ADVISER,
                            label(
                                    "How far does the salesperson advise the dealer's business?",
                                    "业务员在多大程度上是经销商的经济顾问和参谋？"),
                            STRENGTH))
            .aggregation(Aggregation.normalised())
            .minimumCoverage(Ratio.of(2, 3))
            .coverageBasis(CoverageBasis.WEIGHT)
            .classBasis(ClassBasis.ANSWERED)
            .addDefaultsUsed(DefaultUsed.of("points", Message.of("default.dealer-points")))
            .build();

    private DealerCard() {}

    /** Returns the card; its value lies between 0 and 1. */
    public static ScorecardDefinition standard() {
        return STANDARD;
    }

    private static Labels label(String english, String chinese) {
        return Labels.of(english).with("zh", chinese);
    }
}
