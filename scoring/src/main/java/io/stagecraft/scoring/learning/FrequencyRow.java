// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The numbers of won and lost deals with one value of a variable, in one team or in none.
 *
 * <p>The counts are whole. Under the rule of the {@linkplain Smoothing#TENTH tenth} a side is <em>read</em> as its count plus the
 * {@link #START} it began with, so that a value that was never won is unlikely, not impossible. A row from another
 * system may hold a side without a start, as such a system leaves it after merging teams; that side reads as its count,
 * or as the start while the count is 0.
 */
@Serial.Structural
@Value.Immutable
public abstract class FrequencyRow implements Serializable, WithFrequencyRow {
    /** What a side begins with, 0.1, as the best-known open CRM has it. */
    public static final BigDecimal START = new BigDecimal("0.1");

    static final Comparator<FrequencyRow> ORDER = FrequencyRow::byTeamVariableAndValue;

    FrequencyRow() {}

    /** Returns a row without a team, as counting makes it. */
    public static FrequencyRow of(String variable, String value, long won, long lost) {
        return builder().variable(variable).value(value).won(won).lost(lost).build();
    }

    /**
     * Returns a row without a team as another system holds it, its sides as they read there.
     *
     * <p>A side of 0, which would make a deal impossible there, reads as 0.1 here.
     *
     * @param won a whole number, or one plus 0.1
     * @param lost likewise
     * @throws IllegalArgumentException if a side is neither, or negative
     */
    public static FrequencyRow imported(String variable, String value, BigDecimal won, BigDecimal lost) {
        Decimals.checked(won, "won");
        Decimals.checked(lost, "lost");
        Feature feature = Feature.of(variable, value);
        return builder()
                .variable(variable)
                .value(value)
                .won(whole(won, "won", feature))
                .lost(whole(lost, "lost", feature))
                .isWonStarted(isStarted(won))
                .isLostStarted(isStarted(lost))
                .isImported(true)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the team whose deals were counted, or empty if they had none. */
    public abstract Optional<String> team();

    /** Returns the variable, such as {@code country}. */
    public abstract String variable();

    /** Returns its value, such as {@code BE}. */
    public abstract String value();

    /** Returns the number of deals won, from 0. */
    public abstract long won();

    /** Returns the number of deals lost, from 0. */
    public abstract long lost();

    /** Returns whether the won side began with {@link #START}; true unless the row comes from elsewhere. */
    @Value.Default
    public boolean isWonStarted() {
        return true;
    }

    /** Returns whether the lost side began with {@link #START}; true unless the row comes from elsewhere. */
    @Value.Default
    public boolean isLostStarted() {
        return true;
    }

    /** Returns whether the row comes from elsewhere: it then stays in its table when both counts are 0. */
    @Value.Default
    public boolean isImported() {
        return false;
    }

    /**
     * Returns the count of the won side as it is read, at least 0.1: what scoring by the rule of the tenth uses, and
     * what another system takes in.
     */
    public BigDecimal wonRead() {
        return read(won(), isWonStarted());
    }

    /** Returns the count of the lost side as it is read, at least 0.1. */
    public BigDecimal lostRead() {
        return read(lost(), isLostStarted());
    }

    /** Returns the variable and the value. */
    public Feature feature() {
        return Feature.of(variable(), value());
    }

    private static int byTeamVariableAndValue(FrequencyRow a, FrequencyRow b) {
        int byTeam = a.team().orElse("").compareTo(b.team().orElse(""));
        int byVariable = byTeam != 0 ? byTeam : a.variable().compareTo(b.variable());
        return byVariable != 0 ? byVariable : a.value().compareTo(b.value());
    }

    private static BigDecimal read(long count, boolean started) {
        BigDecimal whole = BigDecimal.valueOf(count);
        return started || count == 0 ? whole.add(START) : whole;
    }

    private static long whole(BigDecimal side, String name, Feature feature) {
        BigDecimal whole = isStarted(side) ? side.subtract(START) : side;
        checkArgument(
                side.signum() >= 0 && whole.stripTrailingZeros().scale() <= 0,
                "%s must be a whole number from 0, or one plus 0.1, but was %s (%s)",
                name,
                side.toPlainString(),
                feature);
        return Exact.toLong(whole, name);
    }

    private static boolean isStarted(BigDecimal side) {
        return side.remainder(BigDecimal.ONE).compareTo(START) == 0;
    }

    @Value.Check
    void check() {
        Ids.check(variable(), "variable", "value \"%s\"", value());
        Ids.check(value(), "value", "variable %s", variable());
        team().ifPresent(team -> Ids.check(team, "team", "%s", feature()));
        checkNotNegative(won(), "won");
        checkNotNegative(lost(), "lost");
    }

    private void checkNotNegative(long deals, String side) {
        if (deals < 0) { // tables have many rows: the feature is made for the message only
            throw new IllegalArgumentException(side + " must be at least 0 but was " + deals + " (" + feature() + ")");
        }
    }

    /** Builds {@link FrequencyRow} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFrequencyRow.Builder {
        Builder() {}
    }
}
