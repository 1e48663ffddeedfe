// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A probability as a CRM keeps it: one shown, one computed, both in per cent. It is automatic while the two agree at two decimals;
 * computing anew overwrites only an automatic one, so that what a person set stays.
 */
@Value.Immutable
public abstract class KeptPercent implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    KeptPercent() {}

    /** Returns the percentage of a deal that was not changed by hand. */
    public static KeptPercent automatic(BigDecimal computed) {
        requireNonNull(computed, "computed");
        return of(computed, computed);
    }

    /**
     * Returns what a deal shows and what was computed for it last.
     *
     * @param shown in [0, 100]
     * @param computed in [0, 100]
     * @throws IllegalArgumentException if one is out of range
     */
    public static KeptPercent of(BigDecimal shown, BigDecimal computed) {
        return builder().shown(shown).computed(computed).build();
    }

    /**
     * Returns what a deal shows for which nothing was computable.
     *
     * @param shown in [0, 100]
     * @throws IllegalArgumentException if it is out of range
     */
    public static KeptPercent of(BigDecimal shown) {
        return builder().shown(shown).build();
    }

    static ImmutableKeptPercent.Builder builder() {
        return ImmutableKeptPercent.builder();
    }

    /** Returns the number shown, in per cent. */
    public abstract BigDecimal shown();

    /** Returns the number computed last, in per cent, or empty if it was not computable. */
    public abstract Optional<BigDecimal> computed();

    /** Returns whether no other number was set by hand: shown and computed agree at two decimals. */
    public boolean isAutomatic() {
        return computed().isPresent() && rounded(computed().get()).compareTo(rounded(shown())) == 0;
    }

    /** Returns this after computing anew: the number shown follows only where it was automatic. */
    public KeptPercent recomputed(BigDecimal computed) {
        requireNonNull(computed, "computed");
        return of(isAutomatic() ? computed : shown(), computed);
    }

    /** Returns this after it was not computable: the number shown stays, and is no longer automatic. */
    public KeptPercent withoutComputed() {
        return of(shown());
    }

    /** Returns this after a person set a number. */
    public KeptPercent setByHand(BigDecimal percent) {
        requireNonNull(percent, "percent");
        return builder().shown(percent).computed(computed()).build();
    }

    private static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_EVEN);
    }

    @Value.Check
    KeptPercent checked() {
        check(shown(), "shown");
        computed().ifPresent(computed -> check(computed, "computed"));
        return Decimals.isNormal(shown()) && computed().map(Decimals::isNormal).orElse(true)
                ? this
                : builder()
                        .shown(Decimals.normal(shown()))
                        .computed(computed().map(Decimals::normal))
                        .build();
    }

    private static void check(BigDecimal percent, String name) {
        checkArgument(
                Decimals.checked(percent, name).signum() >= 0 && percent.compareTo(HUNDRED) <= 0,
                "%s must be in [0, 100] but was %s",
                name,
                percent.toPlainString());
    }
}
