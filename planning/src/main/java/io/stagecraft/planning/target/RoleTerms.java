// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.seller.SellerRole;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The quota, the coverage and the ramp of sellers in one role (see the domain model, Account-manager type).
 *
 * <pre>{@code
 * RoleTerms hunters = RoleTerms.of(SellerRole.HUNTER, Ratio.ofPercent(80), 60, RampProfile.ofLength(6));
 * hunters.quotaIn(quarter, hiredOn);   // the weight of one hunter when a target is split over sellers
 * hunters.sellersFor(200);             // 4
 * }</pre>
 *
 * <p>What a role drives is our assumption; its numbers are the company's.
 */
@Serial.Structural
@Value.Immutable
public abstract class RoleTerms implements Serializable {
    RoleTerms() {}

    /**
     * Returns the terms of a role.
     *
     * @param role the role
     * @param quota the full quota of the role as a part of an ordinary one, at least 0
     * @param customers the number of customers that one seller covers, at least 1
     * @param ramp how a new seller comes up to the full quota
     * @throws IllegalArgumentException if a number is out of range
     */
    public static RoleTerms of(SellerRole role, Ratio quota, int customers, RampProfile ramp) {
        return ImmutableRoleTerms.builder()
                .role(role)
                .quota(quota)
                .customers(customers)
                .ramp(ramp)
                .build();
    }

    /** Returns the role. */
    public abstract SellerRole role();

    /** Returns the full quota as a part of an ordinary one, at least 0. */
    public abstract Ratio quota();

    /** Returns the number of customers that one seller covers, at least 1. */
    public abstract int customers();

    /** Returns the ramp of a new seller. */
    public abstract RampProfile ramp();

    /**
     * Returns the quota of a seller in a period: the full quota times the mean share of the ramp over its days.
     *
     * @param period at least one day
     * @param start the first day of work of the seller
     * @throws IllegalArgumentException if the period is empty
     */
    public Ratio quotaIn(DateRange period, LocalDate start) {
        requireNonNull(period, "period");
        requireNonNull(start, "start");
        return quota().multipliedBy(ramp().shareIn(period, start));
    }

    /**
     * Returns the number of sellers that a number of customers takes, rounded up.
     *
     * @param population the number of customers, at least 0
     * @throws IllegalArgumentException if the number is negative
     */
    public int sellersFor(int population) {
        checkArgument(population >= 0, "population must be at least 0 but was %s", population);
        return population / customers() + (population % customers() == 0 ? 0 : 1);
    }

    @Value.Check
    void check() {
        checkArgument(quota().signum() >= 0, "quota must be at least 0 but was %s (role %s)", quota(), role());
        checkArgument(customers() >= 1, "customers must be at least 1 but were %s (role %s)", customers(), role());
    }
}
