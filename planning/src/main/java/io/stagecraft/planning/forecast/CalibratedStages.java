// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.planning.forecast.Origin.Detail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the value of open deals in each stage brought in past periods, and what came from deals opened later. */
final class CalibratedStages {
    private static final int FEWEST_PERIODS = 2;

    private final Map<String, double[]> openAndWon = new HashMap<>();
    private final double[] all = new double[2];
    private double openedLater;
    private int periods;

    private CalibratedStages() {}

    static List<Optional<ModelForecast>> forecasts(
            List<Origin> origins, Function<? super Origin, ? extends Valuation> valuation) {
        requireNonNull(origins, "origins");
        CalibratedStages past = new CalibratedStages();
        List<Optional<ModelForecast>> forecasts = new ArrayList<>();
        Map<String, Double> valueBefore = Map.of();
        for (int i = 0; i < origins.size(); i++) {
            Origin origin = origins.get(i);
            if (i > 0 && isKnown(origins.get(i - 1))) {
                past.learn(origins.get(i - 1), valueBefore, origin);
            }
            Map<String, Double> value = isKnown(origin) ? value(origin, valuation.apply(origin)) : Map.of();
            forecasts.add(isKnown(origin) ? past.forecast(value) : Optional.empty());
            valueBefore = value;
        }
        return forecasts;
    }

    private static boolean isKnown(Origin origin) {
        return origin.knows(Detail.STAGE, Detail.AMOUNT);
    }

    /** The value of the open deals of each stage, in minor units; deals whose value is unknown or negative are not in it. */
    private static Map<String, Double> value(Origin origin, Valuation valuation) {
        Map<String, Double> value = new HashMap<>();
        for (Opportunity deal : origin.open()) {
            valuation
                    .of(deal)
                    .known()
                    .filter(worth ->
                            worth.isPositive() && worth.getCurrencyUnit().equals(origin.currency()))
                    .ifPresent(worth ->
                            value.merge(deal.stage(), worth.getAmountMinor().doubleValue(), Double::sum));
        }
        return value;
    }

    /** Learns what came of an earlier origin, as it was known at a later one. */
    private void learn(Origin earlier, Map<String, Double> value, Origin known) {
        value.forEach((stage, worth) -> {
            openAndWon.computeIfAbsent(stage, each -> new double[2])[0] += worth;
            all[0] += worth;
        });
        Map<String, String> stageThen = new HashMap<>();
        earlier.open().forEach(deal -> stageThen.putIfAbsent(deal.id(), deal.stage()));
        Instant then = earlier.instant();
        for (Opportunity deal : known.wonIn(earlier.ahead())) {
            double amount = deal.amount() // sums of whole numbers have no order
                    .filter(money -> money.getCurrencyUnit().equals(known.currency()))
                    .map(money -> money.getAmountMinor().doubleValue())
                    .orElse(0.0);
            String stage = stageThen.get(deal.id());
            if (stage != null) {
                openAndWon.computeIfAbsent(stage, each -> new double[2])[1] += amount;
                all[1] += amount;
            } else if (deal.asOf(then).filter(closed -> !closed.isOpen()).isEmpty()) {
                openedLater += amount;
            }
        }
        periods++;
    }

    private Optional<ModelForecast> forecast(Map<String, Double> value) {
        if (periods < FEWEST_PERIODS || all[0] == 0) {
            return Optional.empty();
        }
        double sum = openedLater / periods;
        for (Map.Entry<String, Double> each : value.entrySet()) {
            double[] stage = openAndWon.getOrDefault(each.getKey(), all);
            double[] learned = stage[0] > 0 ? stage : all;
            sum += each.getValue() * learned[1] / learned[0];
        }
        return Optional.of(ModelForecast.point(RemainderModel.PIPELINE, "by-stage", sum));
    }
}
