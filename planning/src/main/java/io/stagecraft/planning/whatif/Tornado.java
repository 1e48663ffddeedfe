// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** The sensitivity of a measure to each uncertainty: its values at the low and the high end of each, all others unchanged. */
@Value.Immutable
public abstract class Tornado implements Serializable {
    Tornado() {}

    /**
     * Returns the bars of pairs of scenarios.
     *
     * @param base as things are
     * @param ends the low and the high end of each uncertainty, one pair after the other: low, high, low, high
     * @throws IllegalArgumentException if the number of scenarios is odd or zero
     */
    public static Tornado of(ForecastCase base, Measure measure, List<Scenario> ends) {
        checkArgument(
                !ends.isEmpty() && ends.size() % 2 == 0, "ends must be pairs of scenarios but were %s", ends.size());
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        for (int i = 0; i < ends.size(); i += 2) {
            bars.add(ImmutableBar.builder()
                    .low(ends.get(i).name())
                    .high(ends.get(i + 1).name())
                    .atLow(measure.of(ends.get(i).applyTo(base)))
                    .atHigh(measure.of(ends.get(i + 1).applyTo(base)))
                    .build());
        }
        return ImmutableTornado.builder()
                .measure(measure.describe())
                .baseline(measure.of(base))
                .bars(bars.build().stream()
                        .sorted(Comparator.comparing(Bar::swing).reversed())
                        .toList())
                .build();
    }

    /** Returns the measure, in words. */
    public abstract Message measure();

    /** Returns the number as things are. */
    public abstract Measured baseline();

    /** Returns the bars, the longest first, equal ones in the order given. */
    public abstract List<Bar> bars();

    /** Returns the measure, with its value in the baseline. */
    public Message message() {
        return Message.of("tornado")
                .with("measure", measure())
                .with("baseline", baseline().message());
    }

    /** Returns the message in English, and one line a bar. */
    @Override
    public final String toString() {
        return message() + "\n" + bars().stream().map(bar -> "  " + bar).collect(Collectors.joining("\n"));
    }

    /**
     * One uncertainty.
     */
    @Value.Immutable
    public abstract static class Bar implements Serializable {
        Bar() {}

        /** Returns the name of the scenario at the low end. */
        public abstract String low();

        /** Returns the name of the scenario at the high end. */
        public abstract String high();

        /** Returns the number at the low end. */
        public abstract Measured atLow();

        /** Returns the number at the high end. */
        public abstract Measured atHigh();

        /** Returns the absolute difference between the two numbers. */
        public BigDecimal swing() {
            return atHigh().value().subtract(atLow().value()).abs();
        }

        /** Returns both ends. */
        public Message message() {
            return Message.of("tornado.bar")
                    .with("low", low())
                    .with("atLow", atLow().message())
                    .with("high", high())
                    .with("atHigh", atHigh().message());
        }

        /** Returns the message in English. */
        @Override
        public final String toString() {
            return message().toString();
        }
    }
}
