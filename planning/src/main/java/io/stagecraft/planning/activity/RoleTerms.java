package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.seller.SellerRole;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * What sellers of a role carry: which part of a full quota, how many visits on a day, and how new ones ramp up (see the domain
 * model, Account-manager type).
 *
 * <pre>{@code
 * RoleTerms hunter = RoleTerms.of(SellerRole.HUNTER, Ratio.of(4, 5), Ratio.of(4), RampProfile.ofLength(6));
 * hunter.quota(hiredOn, quarter);                 // part of a full quota in the quarter, ramp considered
 * hunter.capacity(5, 63).visits();                // 1260 visits
 * hunter.staffing(fullPerMonth, 12).need(required, monthsAtStart, 3);
 * }</pre>
 */
@Value.Immutable
public abstract class RoleTerms implements Serializable {
    RoleTerms() {}

    /**
     * Returns the terms of a role.
     *
     * @param quotaShare the part of a full quota that a seller carries once ramped up, from 0
     * @param visitsPerDay how many visits a seller makes on a working day, from 0
     * @param ramp how a new seller ramps up
     * @throws IllegalArgumentException if a number is negative
     */
    public static RoleTerms of(SellerRole role, Ratio quotaShare, Ratio visitsPerDay, RampProfile ramp) {
        return ImmutableRoleTerms.builder()
                .role(role)
                .quotaShare(quotaShare)
                .visitsPerDay(visitsPerDay)
                .ramp(ramp)
                .build();
    }

    /**
     * Returns the terms of a role where the caller gives none, our assumption: a full quota, the usual visits on a day and the usual
     * ramp; whoever sells from the office makes no visits.
     */
    public static RoleTerms standard(SellerRole role) {
        Ratio visits = role == SellerRole.INSIDE ? Ratio.zero() : VisitCapacity.VISITS_A_DAY;
        return of(role, Ratio.one(), visits, RampProfile.standard());
    }

    /** Returns whose terms they are. */
    public abstract SellerRole role();

    /** Returns the part of a full quota that a seller carries once ramped up. */
    public abstract Ratio quotaShare();

    /** Returns how many visits a seller makes on a working day. */
    public abstract Ratio visitsPerDay();

    /** Returns how a new seller ramps up. */
    public abstract RampProfile ramp();

    /**
     * Returns the part of a full quota that a seller carries in a period, which weighs the seller where a target is split.
     *
     * @param start the first day of work, inside the period or not
     * @param period at least one day
     * @throws IllegalArgumentException if the period is empty
     */
    public Ratio quota(LocalDate start, DateRange period) {
        return quotaShare().multipliedBy(ramp().shareIn(period, start));
    }

    /**
     * Returns the visits that sellers of the role can make.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public VisitCapacity capacity(int people, int workingDays) {
        return VisitCapacity.of(people, workingDays, visitsPerDay());
    }

    /**
     * Returns how many sellers of the role a period takes.
     *
     * @param fullPerMonth what a full quota is in a month, in any unit, above 0
     * @param months how many months the period has, at least 1
     * @throws IllegalArgumentException if a number is out of range, or the role carries no quota
     */
    public Staffing staffing(Ratio fullPerMonth, int months) {
        return Staffing.of(fullPerMonth.multipliedBy(quotaShare()), months, ramp());
    }

    /** Returns the default where these are the terms that stand in for the caller's; else nothing. */
    public List<DefaultUsed> defaultsUsed() {
        return equals(standard(role()))
                ? List.of(DefaultUsed.of(
                        "role-terms",
                        Message.of("default.role-terms")
                                .with("role", role().labels())
                                .with("quota", quotaShare())
                                .with("visits", visitsPerDay().numerator())
                                .with("months", ramp().length())))
                : List.of();
    }

    @Value.Check
    void check() {
        checkArgument(quotaShare().signum() >= 0, "quotaShare must not be negative but was %s", quotaShare());
        checkArgument(visitsPerDay().signum() >= 0, "visitsPerDay must not be negative but was %s", visitsPerDay());
    }
}
