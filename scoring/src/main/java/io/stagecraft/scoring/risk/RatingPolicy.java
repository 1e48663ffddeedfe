// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A policy that makes a class of risk and time to close, and says what contact each class deserves (see the domain
 * model, After screening).
 *
 * <p>All of it is our assumption except that class A, low risk and closing soon, is the main focus, and can be set.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class RatingPolicy implements Serializable, WithRatingPolicy {
    private static final Map<OpportunityClass, ContactLevel> CONTACTS = Maps.immutableEnumMap(Map.of(
            OpportunityClass.A, ContactLevel.INTENSIVE,
            OpportunityClass.B, ContactLevel.REGULAR,
            OpportunityClass.C, ContactLevel.REGULAR,
            OpportunityClass.D, ContactLevel.LOW));
    private static final RatingPolicy STANDARD = builder().build();

    RatingPolicy() {}

    /**
     * Returns the policy with all defaults: low risk from 75 % in the worst case; A INTENSIVE, B REGULAR, C REGULAR with a
     * decision within 30 days, D LOW, REDUCE to REDUCED, DROP to MINIMAL; listed by the worst class.
     */
    public static RatingPolicy standard() {
        return STANDARD;
    }

    /** Returns a builder with all defaults set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the part of the possible points from which the risk is low in the worst case, in [0, 1]; 0.75 by default. */
    @Value.Default
    public BigDecimal lowRisk() {
        return new BigDecimal("0.75");
    }

    /**
     * Returns the contact that each class deserves, by class, for all four: C until {@link #decisionDays()} are over; of a class that is
     * not set, the standard one.
     */
    public abstract Map<OpportunityClass, ContactLevel> contacts();

    /** Returns the contact that is enough if the pass mark is out of reach. */
    @Value.Default
    public ContactLevel contactReduced() {
        return ContactLevel.REDUCED;
    }

    /** Returns the contact that is kept with a customer that is excluded. */
    @Value.Default
    public ContactLevel contactDropped() {
        return ContactLevel.MINIMAL;
    }

    /** Returns the number of days within which a customer of class C must be decided on, from 0; 30 by default. */
    @Value.Default
    public int decisionDays() {
        return 30;
    }

    /** Returns the class by which lists sort a customer while open questions leave more than one; the worst by default. */
    @Value.Default
    public ClassListing listedBy() {
        return ClassListing.WORST_CLASS;
    }

    /** Returns the contact that a class deserves. */
    public ContactLevel contact(OpportunityClass opportunityClass) {
        return requireNonNull(contacts().get(requireNonNull(opportunityClass, "opportunityClass")));
    }

    DefaultUsed lowRiskUsed() {
        return DefaultUsed.of("low-risk", Message.of("default.low-risk").with("from", Ratio.of(lowRisk())));
    }

    boolean isLowRiskDefault() {
        return lowRisk().compareTo(STANDARD.lowRisk()) == 0;
    }

    DefaultUsed contactUsed(OpportunityClass opportunityClass) {
        return DefaultUsed.of(
                "contact-level",
                Message.of("default.contact-level")
                        .with("contact", contact(opportunityClass).labels())
                        .with("class", opportunityClass.name()));
    }

    boolean isContactDefault(OpportunityClass opportunityClass) {
        return contact(opportunityClass) == STANDARD.contact(opportunityClass);
    }

    DefaultUsed decisionUsed() {
        return DefaultUsed.of(
                "decision-days", Message.of("default.decision-days").with("days", decisionDays()));
    }

    boolean isDecisionDefault() {
        return decisionDays() == STANDARD.decisionDays();
    }

    DefaultUsed listingUsed() {
        return DefaultUsed.of("listed-by", Message.of("default.listed-by"));
    }

    boolean isListingDefault() {
        return listedBy() == STANDARD.listedBy();
    }

    @Value.Check
    RatingPolicy checked() {
        checkArgument(
                lowRisk().signum() >= 0 && lowRisk().compareTo(BigDecimal.ONE) <= 0,
                "lowRisk must be in [0, 1] but was %s",
                lowRisk());
        checkArgument(decisionDays() >= 0, "decisionDays must not be negative but was %s", decisionDays());
        RatingPolicy normal = Decimals.isNormal(lowRisk()) ? this : withLowRisk(Decimals.normal(lowRisk()));
        return contacts().size() == CONTACTS.size() ? normal : normal.withContacts(completed());
    }

    private Map<OpportunityClass, ContactLevel> completed() {
        Map<OpportunityClass, ContactLevel> completed = new EnumMap<>(CONTACTS);
        completed.putAll(contacts());
        return completed;
    }

    /** Builds {@link RatingPolicy} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableRatingPolicy.Builder {
        Builder() {}
    }
}
