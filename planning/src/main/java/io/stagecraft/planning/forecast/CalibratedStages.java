// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.planning.forecast.Origin.Detail;
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
        KnownDeals open = origin.open();
        Map<String, Double> value = new HashMap<>();
        for (int i = 0; i < open.size(); i++) {
            double worth = open.columns().worth(open.place(i), valuation);
            if (worth > 0) {
                value.merge(open.columns().stage(open.place(i)), worth, Double::sum);
            }
        }
        return value;
    }

    /** Learns what came of an earlier origin, as it was known at a later one of the same replay. */
    private void learn(Origin earlier, Map<String, Double> value, Origin known) {
        value.forEach((stage, worth) -> {
            openAndWon.computeIfAbsent(stage, each -> new double[2])[0] += worth;
            all[0] += worth;
        });
        DealColumns columns = known.known().columns();
        checkArgument(earlier.known().columns() == columns, "origins must be of one replay but were not");
        KnownDeals open = earlier.open();
        KnownDeals won = known.wonIn(earlier.ahead());
        int next = 0;
        for (int i = 0; i < won.size(); i++) { // both are in the order of the book
            int place = won.place(i);
            while (next < open.size() && columns.present(open.place(next)) < columns.present(place)) {
                next++;
            }
            double amount = columns.brought(place); // sums of whole numbers have no order
            if (next < open.size() && columns.present(open.place(next)) == columns.present(place)) {
                openAndWon.computeIfAbsent(columns.stage(open.place(next)), each -> new double[2])[1] += amount;
                all[1] += amount;
            } else if (columns.deal(place)
                    .asOf(earlier.instant())
                    .filter(closed -> !closed.isOpen())
                    .isEmpty()) {
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
