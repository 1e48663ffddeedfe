// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.score.ScoringStrategy;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A screening of customers: a card of risk factors with a pass mark, and a policy for what follows from the result (see
 * the domain model, Customer risk evaluation).
 *
 * <pre>{@code
 * CustomerRiskAssessment risk = CustomerRisk.standard().assess(CardAnswers.builder()
 *     .answer(RiskFactors.SOLUTION_FIT, Answer.NO)
 *     .build());
 * risk.decision();     // DROP
 * }</pre>
 *
 * <p>Higher points are safer. The card, the pass mark and the policy are the caller's to change; what is left as it is stands
 * in every result as a default, in words.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class CustomerRisk implements Serializable, WithCustomerRisk {
    private static final CustomerRisk STANDARD =
            builder().card(RiskFactors.sevenRows()).build();
    private static final CustomerRisk TEN_ROWS =
            builder().card(RiskFactors.tenRows()).build();

    CustomerRisk() {}

    /**
     * Returns the seven factors with 0, 1 or 2 points each, pass mark 60 %, a score shown from 70 % of the rows answered; rows 1
     * to 3 answered 0 exclude, row 7 answered 2 allows an exception.
     */
    public static CustomerRisk standard() {
        return STANDARD;
    }

    /**
     * Returns a table of ten rows and 20 points. The source gives its table 20 points without naming the rows; ours
     * split factor 2 into funds and credit, and factor 5 into product, price and service.
     */
    public static CustomerRisk tenRows() {
        return TEN_ROWS;
    }

    /** Returns a builder with the standard rating policy set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the card, whose classes are {@code REDUCE} and, from the pass mark on, {@code PASS}. */
    public abstract ScorecardDefinition card();

    /** Returns the policy for a customer that has passed or has not; the standard one by default. */
    @Value.Default
    public RatingPolicy rating() {
        return RatingPolicy.standard();
    }

    /** Returns the part of the possible points from which a customer passes. */
    public BigDecimal passMark() {
        return card().scoreClass(RiskFactors.PASS).bound().orElseThrow();
    }

    /**
     * Returns this with another pass mark.
     *
     * @param passMark the part of the possible points, in (0, 1]
     * @throws IllegalArgumentException if it is not in (0, 1]
     */
    public CustomerRisk withPassMark(BigDecimal passMark) {
        checkArgument(
                passMark.signum() > 0 && passMark.compareTo(BigDecimal.ONE) <= 0,
                "pass mark must be in (0, 1] but was %s",
                passMark);
        List<ScoreClass> classes = List.of(
                card().scoreClass(RiskFactors.REDUCE),
                card().scoreClass(RiskFactors.PASS).withBound(passMark));
        return withCard(card().withoutDefault(RiskFactors.PASS_MARK).withClasses(classes));
    }

    /**
     * Returns the assessment of answers.
     *
     * @throws IllegalArgumentException if an answer is to no question of the card, or does not fit its scale
     */
    public CustomerRiskAssessment assess(CardAnswers answers) {
        requireNonNull(answers, "answers");
        return assess(bound().score(answers));
    }

    /**
     * Returns the assessment of a score: one of this card, or one that a {@link ScoringStrategy} made without a card.
     * Such a score goes from 0, the riskiest, to 1, in the worst and in the best case; it passes from the {@linkplain
     * #passMark() pass mark} on unless it has classes {@code REDUCE} and {@code PASS} of its own, and its knock-outs
     * exclude.
     *
     * @throws IllegalArgumentException if it is a score of another card, or one without a card whose points or classes are others
     */
    public CustomerRiskAssessment assess(Score score) {
        boolean isClassified =
                score.definition().isPresent() || !score.classes().isEmpty();
        return ImmutableCustomerRiskAssessment.builder()
                .risk(this)
                .score(isClassified ? score : score.classifiedBy(card().classes()))
                .build();
    }

    /**
     * Returns the assessment by a strategy of the caller's own in place of the card, as of a day.
     *
     * <pre>{@code
     * ScoringStrategy<Prospect> own = (prospect, day) -> Score.of("Credit agency", List.of(
     *     Contribution.of("rating", prospect.rating().movePointLeft(2), "rating of the agency")));
     * CustomerRisk.standard().bind(own, today).apply(prospect).decision();
     * }</pre>
     *
     * @param strategy gives {@linkplain #assess(Score) scores} from 0, the riskiest, to 1; its result throws where one is not
     */
    public <T> Function<T, CustomerRiskAssessment> bind(ScoringStrategy<? super T> strategy, LocalDate asOf) {
        requireNonNull(strategy, "strategy");
        requireNonNull(asOf, "asOf");
        return subject -> assess(strategy.score(subject, asOf));
    }

    /**
     * Returns the assessment for customers of the caller's own type.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if the extractors do not fit the card
     */
    public <T> Function<T, CustomerRiskAssessment> bind(Extractors<T> extractors) {
        Scorecard<T> bound = Scorecard.of(card(), extractors);
        return subject -> assess(bound.score(subject));
    }

    /** Returns the defaults that every assessment rests on: those of the card. */
    public List<DefaultUsed> defaultsUsed() {
        return card().defaultsUsed();
    }

    @Value.Lazy
    Scorecard<CardAnswers> bound() {
        return Scorecard.of(card());
    }

    @Value.Check
    void check() {
        RiskFactors.checkClasses(card().classes(), "scorecard " + card().id());
    }

    /** Builds {@link CustomerRisk} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCustomerRisk.Builder {
        Builder() {}
    }
}
