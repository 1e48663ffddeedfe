// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.terms.ClosePlanStep;
import io.stagecraft.core.terms.LineItem;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The notes on a deal beside its stage and terms: the call of its owner, what is offered, who shares it, who else bids, what is
 * known of it and who approved it. The result of its events, like the rest of the deal.
 */
@Value.Immutable
public abstract class Dossier implements Serializable {
    static final Dossier EMPTY = builder().build();

    Dossier() {}

    static Builder builder() {
        return new Builder();
    }

    /** Returns the call of the forecast category that counts, which says who made it and when; empty if there is none. */
    public abstract Optional<CategoryCalled> call();

    /** Returns the forecast category that a person called, or empty without a call. */
    public Optional<ForecastCategory> category() {
        return call().flatMap(CategoryCalled::category);
    }

    /**
     * Returns the line items in order, possibly none; their sum is the amount of the deal unless that was changed since.
     */
    public abstract List<LineItem> lineItems();

    /** Returns the shares of sellers by id, one in sum; empty if the deal is its owner's alone. */
    public abstract Map<String, Ratio> shares();

    /** Returns what is credited to further sellers by id, beside the shares; possibly empty. */
    public abstract Map<String, Ratio> overlays();

    /** Returns the ids of the competitors that still bid, in the order in which they were named. */
    public abstract Set<String> competitors();

    /** Returns the event that last said where the lead came from, or empty if none did since the opening. */
    public abstract Optional<LeadAttributed> lead();

    /** Returns the id of the deal that this one went into, or empty if it is a deal of its own. */
    public abstract Optional<String> mergedInto();

    /** Returns the ids of the deals that went into this one, in order. */
    public abstract Set<String> mergedFrom();

    /** Returns the event since which the deal waits, or empty if it does not. */
    public abstract Optional<PutOnHold> hold();

    /** Returns the steps of the way to the order, in order; empty if there is no plan. */
    public abstract List<ClosePlanStep> closePlan();

    /** Returns the recorded facts by id; those that became unknown are left out. */
    public abstract Map<String, Fact> facts();

    /** Returns the approvals, given and refused, that hold for the deal as it stands, by role. */
    public abstract Map<String, Approved> approvals();

    /** Returns the answer of a role to an approval as a fact, or empty without an answer. */
    public Optional<Fact> approval(String role) {
        return Optional.ofNullable(approvals().get(requireNonNull(role, "role")))
                .map(each -> Fact.of(each.isGranted() ? Answer.YES : Answer.NO));
    }

    /** Returns this after an event that notes something; itself after any other. */
    Dossier after(DealEvent event) {
        if (event instanceof CategoryCalled called) {
            return made().withCall(
                            Optional.of(called).filter(each -> each.category().isPresent()));
        } else if (event instanceof LineItemsSet set) {
            return made().withLineItems(set.items());
        } else if (event instanceof OwnersShared shared) {
            return made().withShares(shared.shares()).withOverlays(shared.overlays());
        } else if (event instanceof CompetitorNamed named) {
            return made().withCompetitors(
                            named.isBidding()
                                    ? plus(competitors(), named.competitor())
                                    : competitors().stream()
                                            .filter(each -> !each.equals(named.competitor()))
                                            .toList());
        } else if (event instanceof LeadAttributed attributed) {
            return made().withLead(attributed);
        } else if (event instanceof Merged merged) {
            return merged.into().isPresent()
                    ? made().withMergedInto(merged.into())
                    : made().withMergedFrom(plus(mergedFrom(), merged.from().orElseThrow()));
        } else if (event instanceof PutOnHold hold) {
            return made().withHold(hold);
        } else if (event instanceof Resumed) {
            return made().withHold(Optional.empty());
        } else if (event instanceof ClosePlanSet set) {
            return made().withClosePlan(set.steps());
        } else if (event instanceof FactRecorded recorded) {
            return made().withFacts(put(facts(), recorded.fact(), recorded.value()));
        } else if (event instanceof Approved approved) {
            return made().withApprovals(put(approvals(), approved.role(), Optional.of(approved)));
        }
        return this;
    }

    /** Returns this without approvals: what was approved is another deal now. */
    Dossier withoutApprovals() {
        return approvals().isEmpty() ? this : made().withApprovals(Map.of());
    }

    /** Returns this after a reopening: without approvals, and in no other deal any more. */
    Dossier reopened() {
        return mergedInto().isEmpty()
                ? withoutApprovals()
                : made().withMergedInto(Optional.empty()).withoutApprovals();
    }

    private ImmutableDossier made() {
        return (ImmutableDossier) this;
    }

    private static Set<String> plus(Set<String> all, String one) {
        return ImmutableSet.<String>builder().addAll(all).add(one).build();
    }

    private static <T> Map<String, T> put(Map<String, T> all, String key, Optional<T> value) {
        ImmutableMap.Builder<String, T> result = ImmutableMap.builder();
        all.forEach((each, held) -> {
            if (!each.equals(key)) {
                result.put(each, held);
            }
        });
        value.ifPresent(each -> result.put(key, each));
        return result.build();
    }

    static final class Builder extends ImmutableDossier.Builder {
        Builder() {}
    }
}
