// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Incubating;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.scoring.probability.DealProbability;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Forecasts what is still to come in a period.
 *
 * <pre>{@code
 * RemainderModel plain = RemainderModel.each(origin ->
 *         Optional.of(ModelForecast.point("ours", "plain", 1_000_00)));
 * }</pre>
 *
 * <h2>For implementors</h2>
 * It must be immutable and safe for use by multiple threads. What is said of one origin may depend on it and those before it, never
 * on a later one: whoever looks ahead forecasts the past well and the future badly.
 */
@Incubating
@FunctionalInterface
public interface RemainderModel {
    /** The family of the models that read the book's own history: the same periods before, and the pace. */
    String HISTORY = "history";

    /** The family of the models that value the open deals as earlier ones in their stage came out. */
    String PIPELINE = "pipeline";

    /** The family of the models that add up deals, each with a chance of its own, moved by a market together. */
    String DEALS = "deals";

    /** Returns the name of a family in words: that of a standard one, or the id of another. */
    static Message family(String id) {
        return switch (requireNonNull(id, "id")) {
            case HISTORY, PIPELINE, DEALS -> Message.of("family." + id);
            default -> Message.said("family.own", id);
        };
    }

    /**
     * Returns what the model says of the remainder of each of some periods, in minor units, as many as there are.
     *
     * @param origins of one replay, or of one part of it, in the order of time
     */
    List<Optional<ModelForecast>> forecasts(List<Origin> origins);

    /**
     * Returns the id of its family, so that it can be named where it says nothing; empty by default, if only its
     * forecasts tell.
     */
    default Optional<String> family() {
        return Optional.empty();
    }

    /** A model of a known family. */
    private static RemainderModel of(String family, RemainderModel model) {
        return new RemainderModel() {
            @Override
            public List<Optional<ModelForecast>> forecasts(List<Origin> origins) {
                return model.forecasts(requireNonNull(origins, "origins"));
            }

            @Override
            public Optional<String> family() {
                return Optional.of(family);
            }
        };
    }

    /** Returns a model that looks at each origin alone. */
    static RemainderModel each(Function<? super Origin, Optional<ModelForecast>> model) {
        requireNonNull(model, "model");
        return origins -> requireNonNull(origins, "origins").stream()
                .map(origin -> requireNonNull(model.apply(origin)))
                .toList();
    }

    /**
     * Returns the model of {@link #HISTORY} that repeats what the same period of the year before brought after the same
     * share of its days.
     */
    static RemainderModel samePeriodLastYear() {
        return of(HISTORY, HistoryModels::samePeriodLastYear);
    }

    /** Returns the model of {@link #HISTORY} that repeats what the period before brought after the same share of its days. */
    static RemainderModel lastPeriod() {
        return of(HISTORY, HistoryModels::lastPeriod);
    }

    /**
     * Returns the model of {@link #HISTORY} that lets every working day to come bring as much as one of the last twelve
     * months did on average.
     */
    static RemainderModel runRate() {
        return of(HISTORY, each(HistoryModels::runRate));
    }

    /**
     * Returns the model of {@link #PIPELINE}: the value of the open deals in each stage times what the value in that
     * stage brought by the end of the periods before, at the same share of their days, and what deals opened afterwards
     * brought in them on average. It says nothing before two periods are known, nor of a day on which stages or amounts
     * are {@linkplain Origin#unrecorded not recorded}.
     *
     * @param valuation what an open deal is worth, learned from nothing later than the origin
     */
    static RemainderModel calibratedStages(Function<? super Origin, ? extends Valuation> valuation) {
        requireNonNull(valuation, "valuation");
        return of(PIPELINE, origins -> CalibratedStages.forecasts(origins, valuation));
    }

    /**
     * Returns the model of {@link #DEALS}: each open deal with the chance that won and lost deals of its stage and age
     * had, deals not yet opened at the pace of the last twelve months, and a market that moves all of them as far as
     * the last eight periods ask for, {@linkplain io.stagecraft.planning.distribution.CommonFactor#fitted(List, List,
     * double) shrunk} by 20. The sum is multiplied by the season of the period, such as of a first quarter: {@code 1 + m / (m + 4) ×
     * (r − 1)}, where r is what the m earlier periods at the same place of the year brought over what was said of them before their
     * season, divided by the same of all periods. It says nothing before 40 deals are won and 40 lost, from which on chances are learned
     * from the book, nor of a day on which stages, amounts or expected closes are {@linkplain Origin#unrecorded not
     * recorded}.
     *
     * <p>In a large book chances are learned from a {@linkplain DealProbability#MOST_LEARNED sample}, and of more than
     * 1,000 open deals those that vary least are {@linkplain
     * io.stagecraft.planning.distribution.Simulation#drawingAlone drawn as one number}. {@link
     * PeriodForecast#defaultsUsed} says so.
     *
     * @param process that the deals are in
     * @param valuation what an open deal is worth, learned from nothing later than the origin
     */
    static RemainderModel deals(SalesProcess process, Function<? super Origin, ? extends Valuation> valuation) {
        requireNonNull(process, "process");
        requireNonNull(valuation, "valuation");
        return of(DEALS, origins -> DealModels.forecasts(origins, process, valuation));
    }

    /** Returns the models used unless others are given, of all three families. */
    static List<RemainderModel> standard(
            SalesProcess process, Function<? super Origin, ? extends Valuation> valuation) {
        return List.of(
                samePeriodLastYear(), lastPeriod(), runRate(), calibratedStages(valuation), deals(process, valuation));
    }
}
