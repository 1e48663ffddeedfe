// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Ordered tiers, the rule by which customers fall into them, and the policy of each: all of it data.
 *
 * <pre>{@code
 * TierScheme scheme = TierScheme.strategicImportantGeneral();             // 2:3:5
 * TierScheme ranked = scheme.splitBy(TierSplit.RANK_PERCENT);
 * TierScheme own = TierScheme.builder()
 *         .id("gold-silver")
 *         .addTiers(Tier.of("gold", Labels.of("Gold")), Tier.of("silver", Labels.of("Silver")))
 *         .rule(TierRule.thresholds(List.of(new BigDecimal("100000"))))
 *         .build();
 * }</pre>
 *
 * <p>The levels of Zeithaml, Rust and Lemon (2001), platinum to lead by profitability, can be written down the same
 * way, with profit as the value.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class TierScheme implements Serializable, WithTierScheme {
    /** The most tiers of a scheme, so that a column holds them in a byte. */
    static final int MOST_TIERS = 100;

    TierScheme() {}

    /**
     * Returns strategic, important and general customers, about 2:3:5 of all, by largest remainder (see the domain model,
     * HANDBOOK pyramid).
     *
     * <p>Strategic customers get better price, credit and supply and two visits a month. One visit a month for
     * important customers, one a quarter for general ones (a call will do), and the standard terms of both are our
     * assumption.
     */
    public static TierScheme strategicImportantGeneral() {
        return ReadySchemes.STRATEGIC_IMPORTANT_GENERAL;
    }

    /**
     * Returns key and ordinary customers and prospects, expected as 10, 30 and 60 % of all, with 60, 30 and 10 % of the
     * selling time (see the domain model, SDTEL pyramid).
     *
     * <p>Prospects are those that have bought nothing. Key and ordinary customers split the others by value, 1:3, by
     * largest remainder; that the printed shares are met is to be checked, not forced.
     */
    public static TierScheme keyOrdinaryProspect() {
        return ReadySchemes.KEY_ORDINARY_PROSPECT;
    }

    /**
     * Returns A, B and C customers, with 80, 15 and 5 % of the value, to be contacted 4, 2 and 1 times a month in any
     * way (see the domain model, Coverage, contact frequency and time; the frequencies are our assumption).
     */
    public static TierScheme abc() {
        return ReadySchemes.ABC;
    }

    /**
     * Returns top, large, medium and small customers: 1, 4, 15 and 80 % of the customers by revenue, with prospects
     * apart (Curry and Curry, The Customer Marketing Method, 2000).
     */
    public static TierScheme topLargeMediumSmall() {
        return ReadySchemes.TOP_LARGE_MEDIUM_SMALL;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id. */
    public abstract String id();

    /** Returns the tiers of customers, best first, at least one and at most 100. */
    public abstract List<Tier> tiers();

    /** Returns the rule by which customers fall into the tiers. */
    public abstract TierRule rule();

    /**
     * Returns the level of those that have bought nothing, below all tiers, or empty if the scheme ranks all
     * who is given.
     */
    public abstract Optional<Tier> prospects();

    /** Returns the defaults of this scheme, in the words of a result; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();

    /**
     * Returns this with another way to make whole customers out of the same shares.
     *
     * @throws IllegalStateException if the rule is not about shares of the customers
     */
    public TierScheme splitBy(TierSplit split) {
        if (rule().basis() != TierRule.Basis.LARGEST_REMAINDER && rule().basis() != TierRule.Basis.RANK_PERCENT) {
            throw new IllegalStateException("only shares of the customers can be split by " + split + ", but scheme "
                    + id() + " has " + rule().basis());
        }
        return withRule(TierRule.shareOfCustomers(split, rule().shares()))
                .withDefaultsUsed(defaultsUsed().stream()
                        .filter(used -> !used.id().equals(ReadySchemes.SPLIT))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns all levels, best first: the tiers, then that of the prospects where there is one. */
    public List<Tier> levels() {
        return ImmutableList.<Tier>builder()
                .addAll(tiers())
                .addAll(prospects().stream().iterator())
                .build();
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("tier scheme \"" + id() + "\"");
        problems.requireId("id", id());
        problems.require(
                !tiers().isEmpty() && tiers().size() <= MOST_TIERS,
                "tiers",
                Message.of("scheme.tiers").with("most", MOST_TIERS).with("value", tiers().size()));
        problems.require(
                rule().basis() == TierRule.Basis.NAMED || rule().tiers() == tiers().size(),
                "rule",
                Message.of("scheme.rule").with("tiers", tiers().size()).with("value", rule().tiers()));
        Set<String> ids = new HashSet<>();
        levels().forEach(tier -> problems.require(
                ids.add(tier.id()), "tiers", Message.of("scheme.tier-id").with("value", tier.id())));
        Ratio time = levels().stream()
                .flatMap(tier -> tier.policy().shareOfTime().stream())
                .reduce(Ratio.zero(), Ratio::plus);
        problems.require(
                time.compareTo(Ratio.one()) <= 0,
                "tiers",
                Message.of("scheme.time").with("value", time.toString()));
        problems.throwIfAny();
    }

    /** Builds {@link TierScheme} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTierScheme.Builder {
        Builder() {}
    }
}
