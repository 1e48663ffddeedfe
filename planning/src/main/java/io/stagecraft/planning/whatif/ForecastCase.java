// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.forecast.Forecast;
import java.io.Serializable;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A case for scenarios to change and measures to judge: a forecast, a period of it, and the target to reach in that period. */
@Value.Immutable
public abstract class ForecastCase implements Serializable, WithForecastCase {
    ForecastCase() {}

    /** Returns a case. */
    public static ForecastCase of(Forecast forecast, DateRange period, Money target) {
        return ImmutableForecastCase.builder()
                .forecast(forecast)
                .period(period)
                .target(target)
                .build();
    }

    /** Returns the open deals, new business, and what is won. */
    public abstract Forecast forecast();

    /** Returns the period. */
    public abstract DateRange period();

    /** Returns the revenue to reach in the period, in the currency of the forecast. */
    public abstract Money target();

    /** Returns the model of the revenue of the period. */
    public RevenueModel model() {
        return forecast().model(period());
    }

    /** Returns the distribution of the revenue of the period. */
    public RevenueDistribution revenue() {
        return model().distribution();
    }

    @Value.Check
    void check() {
        checkArgument(
                target().getCurrencyUnit().equals(forecast().currency()),
                "target must be in %s but was %s",
                forecast().currency(),
                target());
    }
}
