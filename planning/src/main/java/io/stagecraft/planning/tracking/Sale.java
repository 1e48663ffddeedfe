// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A sale on a day, with those who share it.
 *
 * <p>Several people may share it: who has 100 % of 5 and 50 % of 10 has 10. Shares that make 100 % give out the sale to
 * the last unit, by largest remainder; others, such as a full credit for two people, are each rounded half-even.
 *
 * @param <K> what names a person
 */
@Value.Immutable
public abstract class Sale<K> implements Serializable {
    Sale() {}

    /** Returns a sale of one person. */
    public static <K> Sale<K> of(LocalDate date, Quantity amount, K owner) {
        requireNonNull(owner, "owner");
        return of(date, amount, ImmutableMap.of(owner, Ratio.one()));
    }

    /**
     * Returns a shared sale.
     *
     * @param shares the share of each person, in [0, 1]; at least one
     * @throws IllegalArgumentException if there is none, or one is out of range
     */
    public static <K> Sale<K> of(LocalDate date, Quantity amount, Map<K, Ratio> shares) {
        requireNonNull(shares, "shares");
        return ImmutableSale.<K>builder()
                .date(date)
                .amount(amount)
                .putAllShares(shares)
                .build();
    }

    /** Returns the day. */
    public abstract LocalDate date();

    /** Returns the amount; negative for what was taken back. */
    public abstract Quantity amount();

    /** Returns the share of each person, in the order given. */
    public abstract Map<K, Ratio> shares();

    /** Returns the credit of each person, in the order of the shares. */
    public Map<K, Quantity> credits() {
        ImmutableMap.Builder<K, Quantity> credits = ImmutableMap.builder();
        if (!shares().values().stream().reduce(Ratio.zero(), Ratio::plus).equals(Ratio.one())) {
            shares().forEach(
                            (owner, share) -> credits.put(owner, amount().multipliedBy(share, RoundingMode.HALF_EVEN)));
            return credits.build();
        }
        Apportionment.largestRemainder()
                .splitByShares(amount().smallest(), shares())
                .forEach((owner, part) -> credits.put(owner, amount().unit().ofSmallest(part)));
        return credits.build();
    }

    @Value.Check
    void check() {
        checkArgument(!shares().isEmpty(), "a sale must be somebody's (%s on %s)", amount(), date());
        shares().forEach((owner, share) -> checkArgument(
                share.signum() >= 0 && share.compareTo(Ratio.one()) <= 0,
                "share of %s must be in [0, 1] but was %s",
                owner,
                share));
    }
}
