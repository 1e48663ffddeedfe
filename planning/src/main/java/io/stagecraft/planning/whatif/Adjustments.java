package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.Handover;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.Money;

/** The ready adjustments, as values that say in words what they do. */
final class Adjustments {
    /** No change makes an open deal certain, other than a person's word. */
    private static final double BELOW_CERTAINTY = Math.nextDown(1.0);

    private Adjustments() {}

    static double factor(double factor) {
        checkArgument(factor >= 0 && factor <= 1e6, "a factor must be in [0, 1e6] but was %s", factor);
        return factor;
    }

    static double positive(double factor) {
        checkArgument(factor > 0, "a factor of prices must be above 0 but was %s", factor);
        return factor(factor);
    }

    static double share(double share) {
        checkArgument(share >= 0 && share <= 1, "a share must be in [0, 1] but was %s", share);
        return share;
    }

    static double finite(double shift) {
        checkArgument(Math.abs(shift) <= 1000, "a shift of log-odds must be in [-1000, 1000] but was %s", shift);
        return shift;
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

    record Then(Adjustment first, Adjustment next) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return next.apply(first.apply(outlook, selected), selected);
        }

        @Override
        public String toString() {
            return first + ", then " + next;
        }
    }

    record ScaleWinProbability(double factor) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return selected.changeDeals(outlook, deal -> scaled(deal, factor));
        }

        @Override
        public String toString() {
            return "win probability × " + factor;
        }
    }

    record ShiftWinLogOdds(double shift) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return selected.changeDeals(outlook, deal -> shifted(deal, shift));
        }

        @Override
        public String toString() {
            return "log-odds of winning + " + shift;
        }
    }

    record SetWinProbability(Probability probability) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return selected.changeDeals(outlook, deal -> deal.withWinProbability(probability));
        }

        @Override
        public String toString() {
            return "win probability " + probability;
        }
    }

    record ScaleAmount(double factor) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return selected.changeDeals(outlook, deal -> deal.withAmount(scaled(deal.amount(), factor)));
        }

        @Override
        public String toString() {
            return "amount × " + factor;
        }
    }

    record CloseLaterBy(int days) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return selected.changeDeals(
                    outlook, deal -> deal.withClose(deal.close().map(close -> close.plusDays(days))));
        }

        @Override
        public String toString() {
            return days >= 0 ? "close " + days + " days later" : "close " + -days + " days earlier";
        }
    }

    record ScaleDuration(double factor) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            if (factor == 1) {
                return outlook;
            }
            Outlook deals = selected.changeDeals(
                    outlook,
                    deal -> deal.withClose(deal.close()
                            .map(close -> close.withDelay(close.delay().scaledBy(factor)))));
            return selected.changeNewBusiness(
                    deals, source -> source.withTimeToWin(source.timeToWin().scaledBy(factor)));
        }

        @Override
        public String toString() {
            return "time to win × " + factor;
        }
    }

    record ScaleConversion(double factor) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return selected.changeNewBusiness(
                    outlook,
                    source -> source.withWinProbability(
                            Probability.of(Math.min(1, source.winProbability().value() * factor))));
        }

        @Override
        public String toString() {
            return "conversion of new deals × " + factor;
        }
    }

    record ScaleCapacity(double factor) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return selected.changeNewBusiness(outlook, source -> source.withDealsPerDay(source.dealsPerDay() * factor));
        }

        @Override
        public String toString() {
            return "capacity × " + factor;
        }
    }

    record ScaleEffort(double factor, double response) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return new ScaleCapacity(StrictMath.pow(factor, response)).apply(outlook, selected);
        }

        @Override
        public String toString() {
            return "effort × " + factor + " (response " + response + ")";
        }
    }

    record ScalePrice(double factor, double sensitivity) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            if (factor == 1) {
                return outlook;
            }
            double shift = -sensitivity * StrictMath.log(factor);
            Outlook deals = selected.changeDeals(
                    outlook, deal -> shifted(deal.withAmount(scaled(deal.amount(), factor)), shift));
            return selected.changeNewBusiness(
                    deals,
                    source -> source.withAmounts(source.amounts().scaledBy(factor))
                            .withWinProbability(shifted(source.winProbability(), shift)));
        }

        @Override
        public String toString() {
            return "price × " + factor + " (sensitivity " + sensitivity + ")";
        }
    }

    record Hire(NewBusiness seller, LocalDate start) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            NewBusiness ramping = seller.start().isPresent() ? seller : seller.withStart(start);
            Forecast forecast = outlook.forecast();
            return outlook.withForecast(
                    Forecast.builder().from(forecast).addNewBusiness(ramping).build());
        }

        @Override
        public String toString() {
            return "hire " + seller.source() + " from " + start;
        }
    }

    record SellerLeaves(String seller, LocalDate day, double kept) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            Forecast forecast = outlook.forecast();
            return outlook.withForecast(forecast.withDeals(forecast.deals().stream()
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
        public String toString() {
            return seller + " leaves on " + day + " (kept " + kept + ")";
        }
    }

    record SetTarget(Money target) implements Adjustment, Serializable {
        @Override
        public Outlook apply(Outlook outlook, Selection selected) {
            return outlook.withTarget(target);
        }

        @Override
        public String toString() {
            return "target " + target;
        }
    }
}
