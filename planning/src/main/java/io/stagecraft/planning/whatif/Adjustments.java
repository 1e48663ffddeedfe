// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.Handover;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.joda.money.Money;

/** The ready adjustments, as values that say in words what they do. */
final class Adjustments {
    /** No change makes an open deal certain, other than a person's word. */
    private static final double BELOW_CERTAINTY = Math.nextDown(1.0);

    private Adjustments() {}

    private static void factor(double factor) {
        checkArgument(factor >= 0 && factor <= 1e6, "a factor must be in [0, 1e6] but was %s", factor);
    }

    private static void positive(double factor) {
        checkArgument(factor > 0, "a factor of prices must be above 0 but was %s", factor);
        factor(factor);
    }

    private static void share(double share) {
        checkArgument(share >= 0 && share <= 1, "a share must be in [0, 1] but was %s", share);
    }

    private static void finite(double shift) {
        checkArgument(Math.abs(shift) <= 1000, "a shift of log-odds must be in [-1000, 1000] but was %s", shift);
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }

    private static OpenDeal scaled(OpenDeal deal, double factor) {
        return factor == 1
                ? deal
                : deal.withWinProbability(Probability.of(
                        Math.min(BELOW_CERTAINTY, deal.winProbability().value() * factor)));
    }

    /** Moves the odds of a deal; one that is certain, or impossible, stays so. */
    private static OpenDeal shifted(OpenDeal deal, double shift) {
        double probability = deal.winProbability().value();
        return shift == 0 || probability == 1
                ? deal
                : deal.withWinProbability(Probability.of(Math.min(
                        BELOW_CERTAINTY, shifted(deal.winProbability(), shift).value())));
    }

    private static Probability shifted(Probability probability, double shift) {
        return shift == 0 ? probability : Probability.ofLogOdds(probability.logOdds() + shift);
    }

    private static Money scaled(Money amount, double factor) {
        return amount.multipliedBy(BigDecimal.valueOf(factor), RoundingMode.HALF_EVEN);
    }

    /** Adjustments one after another; a chain of chains is one list. */
    record InOrder(ImmutableList<Adjustment> adjustments) implements Adjustment, Serializable {
        static InOrder of(Adjustment first, Adjustment next) {
            return new InOrder(ImmutableList.<Adjustment>builder()
                    .addAll(parts(first))
                    .addAll(parts(next))
                    .build());
        }

        private static List<Adjustment> parts(Adjustment adjustment) {
            return adjustment instanceof InOrder chain ? chain.adjustments : ImmutableList.of(adjustment);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            ForecastCase adjusted = base;
            for (Adjustment adjustment : adjustments) {
                adjusted = adjustment.apply(adjusted, selected);
            }
            return adjusted;
        }

        @Override
        public Message describe() {
            List<Argument> said = new ArrayList<>();
            for (Adjustment adjustment : adjustments) {
                Message own = adjustment.describe();
                said.add(Argument.of(
                        said.isEmpty() ? own : Message.of("adjustment.next").with("adjustment", own)));
            }
            return Message.of("adjustment.in-order").with("adjustments", said);
        }
    }

    record ScaleWinProbability(double factor) implements Adjustment, Serializable {
        ScaleWinProbability {
            Adjustments.factor(factor);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return selected.changeDeals(base, deal -> scaled(deal, factor));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.win-probability-times").with("factor", number(factor));
        }
    }

    record ShiftWinLogOdds(double shift) implements Adjustment, Serializable {
        ShiftWinLogOdds {
            Adjustments.finite(shift);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return selected.changeDeals(base, deal -> shifted(deal, shift));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.log-odds").with("shift", number(shift));
        }
    }

    record SetWinProbability(Probability probability) implements Adjustment, Serializable {
        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return selected.changeDeals(base, deal -> deal.withWinProbability(probability));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.win-probability").with("probability", number(probability.value()));
        }
    }

    record ScaleAmount(double factor) implements Adjustment, Serializable {
        ScaleAmount {
            Adjustments.factor(factor);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return selected.changeDeals(base, deal -> deal.withAmount(scaled(deal.amount(), factor)));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.amount").with("factor", number(factor));
        }
    }

    record CloseLaterBy(int days) implements Adjustment, Serializable {
        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return selected.changeDeals(
                    base, deal -> deal.withClose(deal.close().map(close -> close.plusDays(days))));
        }

        @Override
        public Message describe() {
            return Message.of(days >= 0 ? "adjustment.later" : "adjustment.earlier")
                    .with("days", Math.abs((long) days));
        }
    }

    record ScaleDuration(double factor) implements Adjustment, Serializable {
        ScaleDuration {
            Adjustments.factor(factor);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            if (factor == 1) {
                return base;
            }
            IdentityHashMap<CloseDate, CloseDate> scaled = new IdentityHashMap<>(); // deals of one age share theirs
            ForecastCase deals = selected.changeDeals(
                    base,
                    deal -> deal.withClose(deal.close()
                            .map(close -> scaled.computeIfAbsent(
                                    close, each -> each.withDelay(each.delay().scaledBy(factor))))));
            return selected.changeNewBusiness(
                    deals, source -> source.withTimeToWin(source.timeToWin().scaledBy(factor)));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.duration").with("factor", number(factor));
        }
    }

    record ScaleConversion(double factor) implements Adjustment, Serializable {
        ScaleConversion {
            Adjustments.factor(factor);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return selected.changeNewBusiness(
                    base,
                    source -> source.withWinProbability(
                            Probability.of(Math.min(1, source.winProbability().value() * factor))));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.conversion").with("factor", number(factor));
        }
    }

    record ScaleCapacity(double factor) implements Adjustment, Serializable {
        ScaleCapacity {
            Adjustments.factor(factor);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return selected.changeNewBusiness(base, source -> source.withDealsPerDay(source.dealsPerDay() * factor));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.capacity").with("factor", number(factor));
        }
    }

    record ScaleEffort(double factor, double response) implements Adjustment, Serializable {
        ScaleEffort {
            Adjustments.factor(factor);
            Adjustments.share(response);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return new ScaleCapacity(StrictMath.pow(factor, response)).apply(base, selected);
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.effort")
                    .with("factor", number(factor))
                    .with("response", number(response));
        }
    }

    record ScalePrice(double factor, double sensitivity) implements Adjustment, Serializable {
        ScalePrice {
            Adjustments.positive(factor);
            Adjustments.factor(sensitivity);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            if (factor == 1) {
                return base;
            }
            double shift = -sensitivity * StrictMath.log(factor);
            ForecastCase deals =
                    selected.changeDeals(base, deal -> shifted(deal.withAmount(scaled(deal.amount(), factor)), shift));
            return selected.changeNewBusiness(
                    deals,
                    source -> source.withAmounts(source.amounts().scaledBy(factor))
                            .withWinProbability(shifted(source.winProbability(), shift)));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.price")
                    .with("factor", number(factor))
                    .with("sensitivity", number(sensitivity));
        }
    }

    record Hire(NewBusiness seller, LocalDate start) implements Adjustment, Serializable {
        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            NewBusiness ramping = seller.start().isPresent() ? seller : seller.withStart(start);
            Forecast forecast = base.forecast();
            return base.withForecast(forecast.withNewBusiness(ImmutableList.<NewBusiness>builder()
                    .addAll(forecast.newBusiness())
                    .add(ramping)
                    .build()));
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.hire").with("source", seller.source()).with("day", start);
        }
    }

    record SellerLeaves(String seller, LocalDate day, double kept) implements Adjustment, Serializable {
        SellerLeaves {
            Adjustments.share(kept);
        }

        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            Forecast forecast = base.forecast();
            return base.withForecast(forecast.withDeals(forecast.deals().stream()
                            .map(deal -> deal.owner().equals(seller) ? handedOver(deal) : deal)
                            .toList())
                    .withNewBusiness(forecast.newBusiness().stream()
                            .map(source -> source.source().equals(seller) ? source.withUntil(day) : source)
                            .toList()));
        }

        private OpenDeal handedOver(OpenDeal deal) {
            return OpenDeal.builder()
                    .from(deal)
                    .addHandovers(Handover.of(day, kept))
                    .build();
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.leaves")
                    .with("seller", seller)
                    .with("day", day)
                    .with("kept", number(kept));
        }
    }

    record SetTarget(Money target) implements Adjustment, Serializable {
        @Override
        public ForecastCase apply(ForecastCase base, Selection selected) {
            return base.withTarget(target);
        }

        @Override
        public Message describe() {
            return Message.of("adjustment.target").with("target", target);
        }
    }
}
