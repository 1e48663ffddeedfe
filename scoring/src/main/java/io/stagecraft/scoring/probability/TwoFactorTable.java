// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A table of how far each stage is and what chance it gives, in per cent, and of how the two make a probability.
 *
 * <p>A deal's own chance goes before the stage's, unless it is 0. A won deal is at 100 / 100 and 100 %, a lost one
 * completed, without a chance, and at 0 %: see {@link #won()} and {@link #lost()}.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class TwoFactorTable implements Serializable, WithTwoFactorTable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    TwoFactorTable() {}

    /**
     * Returns a table.
     *
     * @param method how chance and progress make a probability
     * @param chances the chance that each stage gives, in per cent
     * @param completed how far each stage is, in per cent; the same stages
     * @throws IllegalArgumentException if the stages differ, or a number is not in [0, 100]
     */
    public static TwoFactorTable of(
            TwoFactor method, Map<String, BigDecimal> chances, Map<String, BigDecimal> completed) {
        return builder()
                .method(method)
                .chances(requireNonNull(chances, "chances"))
                .completed(requireNonNull(completed, "completed"))
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the method that makes a probability of chance and progress. */
    public abstract TwoFactor method();

    /** Returns the chance that each stage gives, in per cent, in the order given. */
    public abstract Map<String, BigDecimal> chances();

    /** Returns the progress of each stage, in per cent; the same stages. */
    public abstract Map<String, BigDecimal> completed();

    /**
     * Returns the estimate of an open deal without a chance of its own.
     *
     * @throws IllegalArgumentException if the table does not know the stage
     */
    public Estimate estimate(String stage) {
        return estimate(stage, BigDecimal.ZERO);
    }

    /**
     * Returns the estimate of an open deal.
     *
     * @param ownChance its own chance in per cent; the stage's stands in where it is 0
     * @throws IllegalArgumentException if the table does not know the stage, or the chance is not in [0, 100]
     */
    public Estimate estimate(String stage, BigDecimal ownChance) {
        requireNonNull(stage, "stage");
        requireNonNull(ownChance, "ownChance");
        BigDecimal chance = chances().get(stage);
        BigDecimal progress = completed().get(stage);
        checkArgument(
                chance != null && progress != null,
                "stage must be one of %s but was %s",
                chances().keySet(),
                stage);
        checkPercent(ownChance, "chance of the deal");
        return Estimate.of(method().explain(ownChance.signum() == 0 ? chance : ownChance, progress));
    }

    /** Returns the estimate of a won deal: 1, whatever the method. */
    public Estimate won() {
        return Estimate.of(method().explain(HUNDRED, HUNDRED));
    }

    /** Returns the estimate of a lost deal: 0, whatever the method. */
    public Estimate lost() {
        return Estimate.of(TwoFactor.MULTIPLY.explain(BigDecimal.ZERO, HUNDRED));
    }

    private static void checkPercent(BigDecimal percent, String what) {
        checkArgument(
                Decimals.checked(percent, what).signum() >= 0 && percent.compareTo(HUNDRED) <= 0,
                "%s must be in [0, 100] but was %s",
                what,
                percent.toPlainString());
    }

    @Value.Check
    TwoFactorTable checked() {
        checkArgument(
                chances().keySet().equals(completed().keySet()),
                "chances and completed must have the same stages but had %s and %s",
                chances().keySet(),
                completed().keySet());
        chances().forEach((stage, percent) -> checkPercent(percent, "chance of stage " + stage));
        completed().forEach((stage, percent) -> checkPercent(percent, "completed of stage " + stage));
        boolean isNormal = chances().values().stream().allMatch(Decimals::isNormal)
                && completed().values().stream().allMatch(Decimals::isNormal);
        return isNormal
                ? this
                : builder()
                        .method(method())
                        .chances(normal(chances()))
                        .completed(normal(completed()))
                        .build();
    }

    private static Map<String, BigDecimal> normal(Map<String, BigDecimal> percents) {
        Map<String, BigDecimal> result = new LinkedHashMap<>();
        percents.forEach((stage, percent) -> result.put(stage, Decimals.normal(percent)));
        return result;
    }

    /** Builds {@link TwoFactorTable} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTwoFactorTable.Builder {
        Builder() {}
    }
}
