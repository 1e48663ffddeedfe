package io.stagecraft.planning.whatif;

import io.stagecraft.planning.distribution.RevenueModel;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** The ready measures, as values that say in words what they are. */
final class Measures {
    private Measures() {}

    record ExpectedRevenue() implements Measure, Serializable {
        @Override
        public Measured of(Outlook outlook) {
            RevenueModel model = outlook.model();
            return Measured.of(Money.of(
                    model.currency(),
                    BigDecimal.valueOf(model.meanMinor())
                            .movePointLeft(model.currency().getDecimalPlaces()),
                    RoundingMode.HALF_EVEN));
        }

        @Override
        public long work(Outlook outlook) {
            return outlook.forecast().deals().size() * 20L
                    + outlook.forecast().newBusiness().size() * outlook.period().days();
        }

        @Override
        public String toString() {
            return "expected revenue";
        }
    }

    record Weighted() implements Measure, Serializable {
        @Override
        public Measured of(Outlook outlook) {
            return Measured.of(outlook.forecast().weighted(outlook.period()));
        }

        @Override
        public long work(Outlook outlook) {
            return outlook.forecast().deals().size() * 20L;
        }

        @Override
        public String toString() {
            return "weighted total";
        }
    }

    record ExpectedWins() implements Measure, Serializable {
        @Override
        public Measured of(Outlook outlook) {
            return Measured.exact(BigDecimal.valueOf(outlook.model().wins().mean()), "wins");
        }

        @Override
        public String toString() {
            return "expected wins";
        }
    }

    record ChanceToReachTarget() implements Measure, Serializable {
        @Override
        public Measured of(Outlook outlook) {
            return Measured.of(outlook.revenue().reaching(outlook.target()));
        }

        @Override
        public String toString() {
            return "chance to reach the target";
        }
    }

    record ChanceToReach(Money amount) implements Measure, Serializable {
        @Override
        public Measured of(Outlook outlook) {
            return Measured.of(outlook.revenue().reaching(amount));
        }

        @Override
        public String toString() {
            return "chance to reach " + amount;
        }
    }

    record Quantile(double share) implements Measure, Serializable {
        @Override
        public Measured of(Outlook outlook) {
            return Measured.of(outlook.revenue().quantile(share));
        }

        @Override
        public String toString() {
            return "quantile " + share + " of revenue";
        }
    }

    record ExpectedShortfall() implements Measure, Serializable {
        @Override
        public Measured of(Outlook outlook) {
            return Measured.of(outlook.revenue().expectedShortfall(outlook.target()));
        }

        @Override
        public String toString() {
            return "expected shortfall to the target";
        }
    }
}
