// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.forecast.NewBusiness;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Strategy for one change of a case: of the selected deals, of new business, or of the target.
 *
 * <p>The ready adjustments are values that describe themselves in words, and do not change what is not selected.
 *
 * <h2>For implementors</h2>
 * An adjustment returns a changed copy, and the same one for the same arguments. Its {@code toString} should say in a few words
 * what it does.
 */
@FunctionalInterface
public interface Adjustment {
    /**
     * Returns a changed case.
     *
     * @param base the case as earlier adjustments left it
     * @param selected what this adjustment is for, as it was before any adjustment
     */
    ForecastCase apply(ForecastCase base, Selection selected);

    /** Describes this in a few words; by default those of {@code toString}. */
    default Message describe() {
        return Message.said("adjustment.own", toString());
    }

    /** Returns this followed by another, for the same selection. */
    default Adjustment andThen(Adjustment next) {
        return Adjustments.InOrder.of(this, requireNonNull(next, "next"));
    }

    /** Returns the adjustment that multiplies the win probability of open deals, to below certainty. */
    static Adjustment scaleWinProbability(double factor) {
        return new Adjustments.ScaleWinProbability(factor);
    }

    /** Returns the adjustment that adds to the log-odds of winning open deals: ln 2 doubles the odds. */
    static Adjustment shiftWinLogOdds(double shift) {
        return new Adjustments.ShiftWinLogOdds(shift);
    }

    /** Returns the adjustment that sets the win probability of open deals; 1 is the word of whoever sets it. */
    static Adjustment setWinProbability(Probability probability) {
        return new Adjustments.SetWinProbability(requireNonNull(probability, "probability"));
    }

    /** Returns the adjustment that multiplies the amounts of open deals, each rounded half-even. */
    static Adjustment scaleAmount(double factor) {
        return new Adjustments.ScaleAmount(factor);
    }

    /** Returns the adjustment that moves the close dates of open deals, to later days if positive. */
    static Adjustment closeLaterBy(int days) {
        return new Adjustments.CloseLaterBy(days);
    }

    /** Returns the adjustment that multiplies the time to win of new business, and the random part of close dates. */
    static Adjustment scaleDuration(double factor) {
        return new Adjustments.ScaleDuration(factor);
    }

    /** Returns the adjustment that multiplies the win probability of new business, at most to certainty. */
    static Adjustment scaleConversion(double factor) {
        return new Adjustments.ScaleConversion(factor);
    }

    /** Returns the adjustment that multiplies the number of new deals: more capacity to open them. */
    static Adjustment scaleCapacity(double factor) {
        return new Adjustments.ScaleCapacity(factor);
    }

    /**
     * Returns the adjustment that changes the effort spent on new business: the number of new deals is multiplied by
     * {@code factor^response}.
     *
     * @param response how strongly the number follows the effort, in [0, 1]: 0 not at all, 1 in proportion
     */
    static Adjustment scaleEffort(double factor, double response) {
        return new Adjustments.ScaleEffort(factor, response);
    }

    /**
     * Returns the adjustment that changes prices: amounts are multiplied by the factor, and the odds of winning by
     * {@code factor^(−sensitivity)}.
     *
     * @param factor above 0, such as 1.05 for five per cent more
     * @param sensitivity from 0: at 2, prices up by 5 % lower the odds of winning by about 10 %
     */
    static Adjustment scalePrice(double factor, double sensitivity) {
        return new Adjustments.ScalePrice(factor, sensitivity);
    }

    /**
     * Returns the adjustment that adds a seller: new business with a ramp from the first day of work, the default one unless it
     * has its own. The selection does not matter.
     */
    static Adjustment hire(NewBusiness seller, LocalDate start) {
        return new Adjustments.Hire(requireNonNull(seller, "seller"), requireNonNull(start, "start"));
    }

    /**
     * Returns the adjustment that lets a seller leave: from that day nothing new is opened, and what open deals would bring from
     * then on is kept with this chance only, as a {@link io.stagecraft.planning.forecast.Handover}. What closes before the day
     * stays as likely as it is; a deal without a close date counts as closing after it. The selection does not matter.
     *
     * @param kept the chance that a colleague wins what the seller would have won, in [0, 1]
     */
    static Adjustment sellerLeaves(String seller, LocalDate day, double kept) {
        return new Adjustments.SellerLeaves(requireNonNull(seller, "seller"), requireNonNull(day, "day"), kept);
    }

    /** Returns the adjustment that sets the target. The selection does not matter. */
    static Adjustment target(Money target) {
        return new Adjustments.SetTarget(requireNonNull(target, "target"));
    }
}
