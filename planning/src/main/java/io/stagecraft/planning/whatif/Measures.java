// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
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
        public Measured of(ForecastCase base) {
            RevenueModel model = base.model();
            return Measured.of(Money.of(
                    model.currency(),
                    BigDecimal.valueOf(model.meanMinor())
                            .movePointLeft(model.currency().getDecimalPlaces()),
                    RoundingMode.HALF_EVEN));
        }

        @Override
        public long work(ForecastCase base) {
            return base.forecast().deals().size() * 20L
                    + base.forecast().newBusiness().size() * base.period().days();
        }

        @Override
        public Message describe() {
            return Message.of("measure.expected-revenue");
        }
    }

    record Weighted() implements Measure, Serializable {
        @Override
        public Measured of(ForecastCase base) {
            return Measured.of(base.forecast().weighted(base.period()));
        }

        @Override
        public long work(ForecastCase base) {
            return base.forecast().deals().size() * 20L;
        }

        @Override
        public Message describe() {
            return Message.of("measure.weighted");
        }
    }

    record ExpectedWins() implements Measure, Serializable {
        @Override
        public Measured of(ForecastCase base) {
            return Measured.exact(BigDecimal.valueOf(base.model().wins().mean()), "wins");
        }

        @Override
        public Message describe() {
            return Message.of("measure.expected-wins");
        }
    }

    record ChanceToReachTarget() implements Measure, Serializable {
        @Override
        public Measured of(ForecastCase base) {
            return Measured.of(base.revenue().reaching(base.target()));
        }

        @Override
        public Message describe() {
            return Message.of("measure.chance-of-target");
        }
    }

    record ChanceToReach(Money amount) implements Measure, Serializable {
        @Override
        public Measured of(ForecastCase base) {
            requireNonNull(base, "base");
            return Measured.of(base.revenue().reaching(amount));
        }

        @Override
        public Message describe() {
            return Message.of("measure.chance").with("amount", amount);
        }
    }

    record Quantile(double share) implements Measure, Serializable {
        @Override
        public Measured of(ForecastCase base) {
            return Measured.of(base.revenue().quantile(share));
        }

        @Override
        public Message describe() {
            return Message.of("measure.quantile").with("share", BigDecimal.valueOf(share));
        }
    }

    record ExpectedShortfall() implements Measure, Serializable {
        @Override
        public Measured of(ForecastCase base) {
            return Measured.of(base.revenue().expectedShortfall(base.target()));
        }

        @Override
        public Message describe() {
            return Message.of("measure.shortfall");
        }
    }
}
