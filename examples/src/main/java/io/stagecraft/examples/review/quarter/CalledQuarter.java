// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** The quarter as a forecast call finds it: its target, its forecast, and what both were at the last call. */
public final class CalledQuarter {
    private final QuarterForecast outlook;
    private final Optional<QuarterTarget> target;
    private final LocalDate lastCall;
    private final Optional<PeriodForecast> then;

    public CalledQuarter(QuarterForecast outlook, Optional<QuarterTarget> target, LocalDate lastCall) {
        this.outlook = outlook;
        this.target = target;
        this.lastCall = lastCall;
        this.then = outlook.asOf(lastCall);
    }

    public QuarterForecast outlook() {
        return outlook;
    }

    public PeriodForecast forecast() {
        return outlook.period();
    }

    /** Returns the middle of the forecast; empty where the past of the book carries none. */
    public Optional<Money> middle() {
        return forecast().quantile(0.5);
    }

    public Optional<QuarterTarget> target() {
        return target;
    }

    public Optional<Money> goal() {
        return target.map(QuarterTarget::amount);
    }

    public LocalDate lastCall() {
        return lastCall;
    }

    /** Returns the forecast as it was at the last call; empty before the book begins. */
    public Optional<PeriodForecast> then() {
        return then;
    }

    public boolean isReached() {
        return goal().filter(goal -> QuarterForecast.isReached(forecast(), goal))
                .isPresent();
    }

    /** Returns whether the target will be reached, told from its chance; empty without a target or a forecast. */
    public Optional<AttainmentOutlook> attainment() {
        return middle().flatMap(end -> goal()).flatMap(forecast()::outlook);
    }
}
