// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.score.OpenQuestion;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The rating of a screened customer: its class, the contact it deserves, and the day by which to decide (see the
 * domain model, After screening).
 *
 * <table>
 * <caption>The class of a customer that passed</caption>
 * <tr><th></th><th>closes soon</th><th>closes later</th></tr>
 * <tr><th>low risk</th><td>A</td><td>B</td></tr>
 * <tr><th>high risk</th><td>C</td><td>D</td></tr>
 * </table>
 *
 * <p>There is no class for a deal whose expected close has passed, is not known, or that is older than won deals ever
 * were, nor while too little is answered for a rating. From there on open questions can leave two classes, a best and a
 * worst one, and the question to ask first.
 */
@Value.Immutable
public abstract class OpportunityRating implements Serializable {
    OpportunityRating() {}

    static OpportunityRating of(
            CustomerRiskAssessment assessment, LocalDate today, Estimable<LocalDate> close, Soon soon) {
        boolean hasPassed = close.known().filter(day -> day.isBefore(today)).isPresent();
        Optional<Message> unclear = close.known().isEmpty()
                ? Optional.of(Message.of("rating.no-close"))
                : hasPassed ? Optional.of(Message.of("rating.close-passed")) : Optional.empty();
        ImmutableOpportunityRating.Builder rating = begun(assessment, unclear).expectedClose(close);
        if (unclear.isEmpty()
                && assessment.decision().isPassed()
                && assessment.score().isRated()) {
            rate(rating, assessment, soon.includes(close.known().orElseThrow(), today), today, soon);
        }
        return rating.build();
    }

    static OpportunityRating ofOutlived(CustomerRiskAssessment assessment) {
        return begun(assessment, Optional.of(Message.of("rating.outlived"))).build();
    }

    /** Returns what follows from the decision alone, and why there is no class where the time to close does not give one. */
    private static ImmutableOpportunityRating.Builder begun(
            CustomerRiskAssessment assessment, Optional<Message> unclear) {
        RatingPolicy policy = assessment.risk().rating();
        ImmutableOpportunityRating.Builder rating = ImmutableOpportunityRating.builder()
                .decision(assessment.decision())
                .listedBy(policy.listedBy());
        Optional<Message> notRated =
                assessment.score().isRated() ? Optional.empty() : Optional.of(assessment.answered());
        return switch (assessment.decision()) {
            case DROP -> rating.contactLevel(policy.contactDropped());
            case REDUCE -> rating.contactLevel(policy.contactReduced());
            case UNDECIDED -> rating.noClass(notRated);
            case PASS, PASS_BY_EXCEPTION -> rating.noClass(unclear.or(() -> notRated));
        };
    }

    private static void rate(
            ImmutableOpportunityRating.Builder rating,
            CustomerRiskAssessment assessment,
            boolean closesSoon,
            LocalDate today,
            Soon soon) {
        RatingPolicy policy = assessment.risk().rating();
        OpportunityClass worst = found(assessment.score().worst(), closesSoon, policy);
        OpportunityClass best = found(assessment.score().best(), closesSoon, policy);
        rating.worstClass(worst).bestClass(best);
        soon.defaultUsed().ifPresent(rating::addDefaultsUsed);
        if (policy.isLowRiskDefault()) {
            rating.addDefaultsUsed(policy.lowRiskUsed());
        }
        if (worst != best) {
            rating.askFirst(assessment.askFirst());
            if (policy.isListingDefault()) {
                rating.addDefaultsUsed(policy.listingUsed());
            }
        }
        if (policy.contact(worst) != policy.contact(best)) {
            return;
        }
        rating.contactLevel(policy.contact(worst));
        if (policy.isContactDefault(worst) && policy.isContactDefault(best)) {
            rating.addDefaultsUsed(policy.contactUsed(worst));
        }
        if (worst == OpportunityClass.C && best == worst) {
            rating.decideBy(today.plusDays(policy.decisionDays()));
            if (policy.isDecisionDefault()) {
                rating.addDefaultsUsed(policy.decisionUsed());
            }
        }
    }

    private static OpportunityClass found(Ratio score, boolean closesSoon, RatingPolicy policy) {
        boolean lowRisk = score.isAtLeast(Ratio.of(policy.lowRisk()));
        return lowRisk
                ? (closesSoon ? OpportunityClass.A : OpportunityClass.B)
                : (closesSoon ? OpportunityClass.C : OpportunityClass.D);
    }

    /**
     * Returns the order of a list: from class A to D by the class that the {@linkplain RatingPolicy#listedBy() policy}
     * names; among equals the one with the better other class first; those without a class last, in the order of their
     * decisions.
     */
    public static Comparator<OpportunityRating> inOrder() {
        return Comparator.comparing((OpportunityRating rating) -> place(rating.listedAs()))
                .thenComparing(rating -> place(rating.bestClass()))
                .thenComparing(rating -> place(rating.worstClass()))
                .thenComparing(OpportunityRating::decision);
    }

    private static int place(Optional<OpportunityClass> found) {
        return found.map(Enum::ordinal).orElse(OpportunityClass.values().length);
    }

    /** Returns the decision of the screening. */
    public abstract ScreeningDecision decision();

    /** Returns the class if every open question is answered in the best way, or empty if there is no class. */
    public abstract Optional<OpportunityClass> bestClass();

    /**
     * Returns the class if every open question is answered in the worst way that does not exclude, or empty if there is
     * no class.
     */
    public abstract Optional<OpportunityClass> worstClass();

    /** Returns the class by which a list sorts the customer if there are two. */
    public abstract ClassListing listedBy();

    /**
     * Returns the reason why there is no class: the close date passed, is not known, or the deal is older than won deals ever
     * were; else too little is answered. Empty if there is a class, or two, or if the decision says it.
     */
    public abstract Optional<Message> noClass();

    /** Returns the open questions to ask first if they leave two classes; else empty. */
    public abstract List<OpenQuestion> askFirst();

    /**
     * Returns the contact that the customer deserves, or empty if contact stays as it is: undecided, without a class,
     * or between two that deserve different contact.
     */
    public abstract Optional<ContactLevel> contactLevel();

    /** Returns the day by which to reduce the risk or the effort, for class C; else empty. */
    public abstract Optional<LocalDate> decideBy();

    /** Returns the expected close that was used, given or estimated; unknown if there is none. */
    @Value.Default
    public Estimable<LocalDate> expectedClose() {
        return Estimable.unknown();
    }

    /** Returns the defaults that made class and contact; those of the screening are in its assessment. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Returns the class, or empty if open questions leave two or there is none. */
    public Optional<OpportunityClass> opportunityClass() {
        return worstClass().equals(bestClass()) ? worstClass() : Optional.empty();
    }

    /** Returns the class that a list sorts the customer by, or empty if there is none. */
    public Optional<OpportunityClass> listedAs() {
        return listedBy() == ClassListing.WORST_CLASS ? worstClass() : bestClass();
    }

    /**
     * Returns the result in words: the class; both classes and what to ask first; why there is no class; or the
     * decision if that says it.
     */
    public Message classMessage() {
        if (worstClass().isEmpty() || bestClass().isEmpty()) {
            return noClass()
                    .orElseGet(() -> Message.of("rating.decision")
                            .with("decision", decision().labels()));
        }
        return opportunityClass()
                .map(one -> Message.of("rating.class").with("class", one.name()))
                .orElseGet(() -> Message.of("rating.classes")
                        .with("best", bestClass().get().name())
                        .with("worst", worstClass().get().name())
                        .with("questions", CustomerRiskAssessment.said(askFirst())));
    }

    /** Returns the rating as a sentence: class and contact, or the decision, the contact and why there is no class. */
    public Message message() {
        Message contact = contactLevel()
                .map(level -> Message.of("rating.contact").with("contact", level.labels()))
                .orElseGet(() -> Message.of("rating.contact-unchanged"));
        return noClass()
                .map(reason -> Message.of("rating.no-class")
                        .with("decision", decision().labels())
                        .with("contact", contact)
                        .with("reason", reason))
                .orElseGet(() -> Message.of("rating.summary")
                        .with("class", classMessage())
                        .with("contact", contact));
    }

    /** Returns {@link #message()} in English, such as {@code A, intensive contact}. */
    @Override
    public final String toString() {
        return message().toString();
    }

    @Value.Check
    void check() {
        requireNonNull(decision(), "decision");
        requireNonNull(expectedClose(), "expectedClose");
        requireNonNull(listedBy(), "listedBy");
        requireNonNull(askFirst(), "askFirst");
        requireNonNull(defaultsUsed(), "defaultsUsed");
    }
}
