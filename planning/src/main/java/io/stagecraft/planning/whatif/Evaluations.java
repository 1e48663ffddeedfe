// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** What a measure gives for sets of adjustments, asked once for each. Not safe for use by multiple threads. */
final class Evaluations {
    final String unit;
    final int decimals;

    private final ForecastCase base;
    private final Measure measure;
    private final Scenario scenario;
    private final List<Selection> selections;
    private final Map<Long, BigDecimal> known = new HashMap<>();

    Evaluations(ForecastCase base, Measure measure, Scenario scenario) {
        requireNonNull(measure, "measure");
        this.base = base;
        this.measure = measure;
        this.scenario = scenario;
        this.selections = scenario.selections(base);
        Measured measured = measure.of(base);
        known.put(0L, measured.value());
        CurrencyUnit currency = base.forecast().currency();
        unit = measured.unit();
        decimals = unit.equals(currency.getCode()) ? currency.getDecimalPlaces() : -1;
    }

    boolean isMoney() {
        return decimals >= 0;
    }

    BigDecimal of(long set) {
        BigDecimal value = known.get(set);
        if (value == null) {
            value = measure.of(scenario.applyTo(base, selections, set)).value();
            known.put(set, value);
        }
        return value;
    }

    int count() {
        return known.size();
    }
}
