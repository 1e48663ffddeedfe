// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A policy for a tier: time, visits, price, credit, supply, and who looks after it (see the domain model, HANDBOOK
 * pyramid and SDTEL pyramid).
 *
 * <p>What a policy does not say is empty, never a silent standard.
 */
@Value.Immutable
public abstract class TierPolicy implements Serializable, WithTierPolicy {
    private static final TierPolicy NONE = builder().build();

    TierPolicy() {}

    /** Returns the policy that says nothing. */
    public static TierPolicy none() {
        return NONE;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the share of the selling time that the whole tier gets, in [0, 1]. */
    public abstract Optional<Ratio> shareOfTime();

    /** Returns the visits of each customer a month, from 0: one visit a quarter is 1/3. */
    public abstract Optional<Ratio> visitsPerMonth();

    /** Returns the contacts of any kind with each customer a month, visits included, from 0. */
    public abstract Optional<Ratio> contactsPerMonth();

    /** Returns whether a call may stand in for a visit. */
    @Value.Default
    public boolean isPhoneAllowed() {
        return false;
    }

    /** Returns the terms of price. */
    public abstract Optional<TierTerms> price();

    /** Returns the terms of credit. */
    public abstract Optional<TierTerms> credit();

    /** Returns the terms of supply. */
    public abstract Optional<TierTerms> supply();

    /** Returns the person or role that looks after the tier, in the company's words. */
    public abstract Optional<Labels> ownerRole();

    /** Returns the purposes of visits, in order of weight; possibly empty. */
    public abstract List<Labels> visitPurposes();

    @Value.Check
    void check() {
        Problems problems = Problems.of("tier policy");
        shareOfTime()
                .ifPresent(share -> problems.require(
                        share.signum() >= 0 && share.compareTo(Ratio.one()) <= 0,
                        "shareOfTime",
                        Message.of("policy.share-of-time").with("value", share)));
        visitsPerMonth()
                .ifPresent(visits -> problems.require(
                        visits.signum() >= 0,
                        "visitsPerMonth",
                        Message.of("policy.visits").with("value", visits.toString())));
        contactsPerMonth()
                .ifPresent(contacts -> problems.require(
                        contacts.signum() >= 0,
                        "contactsPerMonth",
                        Message.of("policy.contacts").with("value", contacts.toString())));
        problems.throwIfAny();
    }

    /** Builds {@link TierPolicy} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTierPolicy.Builder {
        Builder() {}
    }
}
