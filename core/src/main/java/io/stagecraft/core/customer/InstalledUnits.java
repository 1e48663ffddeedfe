// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * Machines in the field: units of one kind that stand at a customer, ours or a competitor's (see the domain model,
 * CV/PV multi-year matrix).
 */
@Value.Immutable
public abstract class InstalledUnits implements Serializable {
    InstalledUnits() {}

    /**
     * Returns units of our own brand.
     *
     * @throws IllegalArgumentException if the count is below 0
     */
    public static InstalledUnits own(String product, int count) {
        return builder().product(product).count(count).build();
    }

    /**
     * Returns units of a competitor.
     *
     * @throws IllegalArgumentException if the count is below 0, or the competitor is blank
     */
    public static InstalledUnits of(String competitor, String product, int count) {
        return builder().competitor(competitor).product(product).count(count).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the competitor whose brand they are, or empty for our own. */
    public abstract Optional<String> competitor();

    /** Returns the product, never blank. */
    public abstract String product();

    /** Returns the number of units, at least 0. */
    public abstract int count();

    /** Returns the day on which they were installed, or empty if it is not known. */
    public abstract Optional<LocalDate> installedOn();

    /** Returns the day on which the lease ends, or empty if there is none or it is not known. */
    public abstract Optional<LocalDate> leaseEnds();

    /** Returns the volume of all of them in a month, in the caller's unit, or empty if it is not known. */
    public abstract OptionalLong monthlyVolume();

    /** Returns whether they are of our own brand. */
    public boolean isOwn() {
        return competitor().isEmpty();
    }

    /** Returns their age in whole months, or empty if it is not known or they were not there yet. */
    public OptionalLong ageInMonths(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return installedOn()
                .filter(day -> !day.isAfter(asOf))
                .map(day -> OptionalLong.of(ChronoUnit.MONTHS.between(day, asOf)))
                .orElse(OptionalLong.empty());
    }

    @Value.Check
    void check() {
        Ids.check(product(), "product", "count %s", count());
        checkArgument(count() >= 0, "count must be at least 0 but was %s (%s)", count(), product());
        competitor().ifPresent(competitor -> Ids.check(competitor, "competitor", "%s", product()));
    }

    /** Builds {@link InstalledUnits} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableInstalledUnits.Builder {
        Builder() {}
    }
}
