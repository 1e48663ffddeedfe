package io.stagecraft.scoring.risk;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a screened customer deserves: class, contact, and by when to decide (domain model, section 7.3, default D7).
 *
 * <table>
 * <caption>The class of a customer that passed</caption>
 * <tr><th></th><th>closes soon</th><th>closes later</th></tr>
 * <tr><th>low risk</th><td>A</td><td>B</td></tr>
 * <tr><th>high risk</th><td>C</td><td>D</td></tr>
 * </table>
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between JVMs that run
 * the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class OpportunityRating implements Serializable {
    OpportunityRating() {}

    static Builder builder() {
        return new Builder();
    }

    static OpportunityRating of(
            CustomerRiskAssessment assessment, LocalDate today, Optional<ExpectedClose> close, Soon soon) {
        RatingPolicy policy = assessment.risk().rating();
        Builder rating = builder().decision(assessment.decision()).expectedClose(close);
        switch (assessment.decision()) {
            case DROP -> rating.contactLevel(policy.contactDropped());
            case REDUCE -> rating.contactLevel(policy.contactReduced());
            case UNDECIDED -> {}
            case PASS, PASS_BY_EXCEPTION ->
                close.ifPresent(expected -> rate(rating, assessment, expected, today, soon));
        }
        return rating.build();
    }

    private static void rate(
            Builder rating, CustomerRiskAssessment assessment, ExpectedClose close, LocalDate today, Soon soon) {
        RatingPolicy policy = assessment.risk().rating();
        boolean closesSoon = soon.includes(close.date(), today);
        boolean lowRisk = assessment.score().worst().isAtLeast(Ratio.of(policy.lowRisk()));
        OpportunityClass found = lowRisk
                ? (closesSoon ? OpportunityClass.A : OpportunityClass.B)
                : (closesSoon ? OpportunityClass.C : OpportunityClass.D);
        rating.opportunityClass(found).contactLevel(policy.contact(found));
        soon.defaultUsed().ifPresent(rating::addDefaultsUsed);
        if (policy.isLowRiskDefault()) {
            rating.addDefaultsUsed(policy.lowRiskUsed());
        }
        if (policy.isContactDefault(found)) {
            rating.addDefaultsUsed(policy.contactUsed(found));
        }
        if (found == OpportunityClass.C) {
            rating.decideBy(today.plusDays(policy.decisionDays()));
            if (policy.isDecisionDefault()) {
                rating.addDefaultsUsed(policy.decisionUsed());
            }
        }
    }

    /** Returns what screening decided. */
    public abstract ScreeningDecision decision();

    /** Returns the class, or empty for a customer that has not passed, or whose close is neither given nor estimated. */
    public abstract Optional<OpportunityClass> opportunityClass();

    /** Returns the contact that the customer deserves, or empty where contact stays as it is: undecided, or without a class. */
    public abstract Optional<ContactLevel> contactLevel();

    /** Returns the day by which to reduce the risk or the effort, for class C; else empty. */
    public abstract Optional<LocalDate> decideBy();

    /** Returns the expected close that was used, given or estimated, or empty where there is none. */
    public abstract Optional<ExpectedClose> expectedClose();

    /** Returns the defaults that made class and contact; those of the screening are in its assessment. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Returns {@code A, INTENSIVE}, or the decision where there is no class. */
    @Override
    public final String toString() {
        String first = opportunityClass().map(Enum::name).orElse(decision().name());
        return first + contactLevel().map(level -> ", " + level).orElse(", contact unchanged");
    }

    /** Builds {@link OpportunityRating} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableOpportunityRating.Builder {
        Builder() {}
    }
}
