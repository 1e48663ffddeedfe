// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Quantiles;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Rules that set print volume against machine age: zone 1 is much used and old, zone 2 exactly one of the two, zone 3
 * neither (see the domain model, CV/PV multi-year matrix; axes, rule and cuts are our assumption).
 *
 * <p>A machine is old when its lease ends within some months, where that is known, else from some age on. Volume is
 * high from a cut on, by default the median of the machines looked at, which marks about half of them: {@link
 * VolumeAgePlacement#highFrom()} shows the cut that was used.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class VolumeAgeRules implements Serializable, WithVolumeAgeRules {
    private static final VolumeAgeRules STANDARD = builder().build();
    private static final PriorityMatrix<VolumeLevel, MachineAge> MATRIX = PriorityMatrix.of(
            List.of(VolumeLevel.values()),
            List.of(MachineAge.values()),
            List.of(
                    MatrixCell.of(VolumeLevel.HIGH, MachineAge.OLD, "much used and old", 1, "visit first"),
                    MatrixCell.of(VolumeLevel.HIGH, MachineAge.RECENT, "much used", 2, "visit second"),
                    MatrixCell.of(VolumeLevel.LOW, MachineAge.OLD, "old", 2, "visit second"),
                    MatrixCell.of(VolumeLevel.LOW, MachineAge.RECENT, "neither", 3, "visit last")));

    VolumeAgeRules() {}

    /** Returns the rules with all defaults. */
    public static VolumeAgeRules standard() {
        return STANDARD;
    }

    /** Returns a builder with nothing set, so with all defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the volume from which it is high, inclusive, or empty for the median of the machines looked at. */
    public abstract Optional<Ratio> highFrom();

    /** Returns the number of months to the end of its lease up to which a machine is old, inclusive; by default 12. */
    @Value.Default
    public int leaseEndsWithinMonths() {
        return 12;
    }

    /** Returns the age in months from which a machine of unknown lease is old, inclusive; by default 48. */
    @Value.Default
    public int oldFromMonths() {
        return 48;
    }

    /** Returns the matrix with its zones. */
    public PriorityMatrix<VolumeLevel, MachineAge> matrix() {
        return MATRIX;
    }

    /**
     * Places machines, or customers by their machines.
     *
     * @param volume pages a month or any other volume, or empty if it is unknown
     * @param monthsToLeaseEnd months until the lease ends, negative when it has ended, or empty if it is unknown
     * @param ageInMonths months since installation, or empty if it is unknown
     * @param within the order within a cell, such as higher revenue of last year first, then the id
     */
    public <T> VolumeAgePlacement<T> place(
            Collection<? extends T> machines,
            Function<? super T, OptionalLong> volume,
            Function<? super T, OptionalLong> monthsToLeaseEnd,
            Function<? super T, OptionalLong> ageInMonths,
            Comparator<? super T> within) {
        requireNonNull(machines, "machines");
        requireNonNull(volume, "volume");
        requireNonNull(monthsToLeaseEnd, "monthsToLeaseEnd");
        requireNonNull(ageInMonths, "ageInMonths");
        requireNonNull(within, "within");
        Optional<Ratio> cut = highFrom()
                .or(() -> Quantiles.median(machines.stream()
                        .map(volume)
                        .filter(OptionalLong::isPresent)
                        .map(known -> Ratio.of(known.getAsLong()))
                        .toList()));
        Placement<T, VolumeLevel, MachineAge> placement = matrix().place(
                        machines,
                        (T machine) -> level(volume.apply(machine), cut),
                        (T machine) -> age(monthsToLeaseEnd.apply(machine), ageInMonths.apply(machine)),
                        within);
        return ImmutableVolumeAgePlacement.<T>builder()
                .placement(placement)
                .highFrom(cut)
                .defaultsUsed(defaultsUsed())
                .build();
    }

    private Optional<VolumeLevel> level(OptionalLong volume, Optional<Ratio> cut) {
        return volume.isEmpty()
                ? Optional.empty()
                : cut.map(least -> Ratio.of(volume.getAsLong()).isAtLeast(least) ? VolumeLevel.HIGH : VolumeLevel.LOW);
    }

    private Optional<MachineAge> age(OptionalLong monthsToLeaseEnd, OptionalLong ageInMonths) {
        if (monthsToLeaseEnd.isEmpty() && ageInMonths.isEmpty()) {
            return Optional.empty();
        }
        boolean old = monthsToLeaseEnd.isPresent()
                ? monthsToLeaseEnd.getAsLong() <= leaseEndsWithinMonths()
                : ageInMonths.getAsLong() >= oldFromMonths();
        return Optional.of(old ? MachineAge.OLD : MachineAge.RECENT);
    }

    private List<DefaultUsed> defaultsUsed() {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        if (highFrom().isEmpty()) {
            used.add(DefaultUsed.of("high-volume", Message.of("default.high-volume")));
        }
        if (leaseEndsWithinMonths() == STANDARD.leaseEndsWithinMonths()
                && oldFromMonths() == STANDARD.oldFromMonths()) {
            used.add(DefaultUsed.of(
                    "old-machine",
                    Message.of("default.old-machine")
                            .with("lease", leaseEndsWithinMonths())
                            .with("age", oldFromMonths())));
        }
        return used.build();
    }

    @Value.Check
    void check() {
        checkArgument(oldFromMonths() >= 0, "oldFromMonths must not be negative but was %s", oldFromMonths());
    }

    /** Builds {@link VolumeAgeRules}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableVolumeAgeRules.Builder {
        Builder() {}
    }
}
