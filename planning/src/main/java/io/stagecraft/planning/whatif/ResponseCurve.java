// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The values of a measure as one lever is turned, step by step. */
@Value.Immutable
public abstract class ResponseCurve implements Serializable {
    ResponseCurve() {}

    /** Returns the curve of a lever, from no turn to the most. */
    public static ResponseCurve of(ForecastCase base, Measure measure, Lever lever) {
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        for (int step = 0; step <= lever.steps(); step++) {
            ForecastCase changed =
                    lever.turn(Scenario.named(lever.name()), step).applyTo(base);
            points.add(ImmutablePoint.builder()
                    .setting(lever.setting(step))
                    .cost(lever.cost(step))
                    .measured(measure.of(changed))
                    .build());
        }
        return ImmutableResponseCurve.builder()
                .lever(lever.name())
                .measure(measure.describe())
                .points(points.build())
                .build();
    }

    /** Returns the name of the lever. */
    public abstract String lever();

    /** Returns the measure, in words. */
    public abstract Message measure();

    /** Returns the points, from no turn to the most. */
    public abstract List<Point> points();

    /**
     * One point of a response curve.
     */
    @Value.Immutable
    public abstract static class Point implements Serializable {
        Point() {}

        /** Returns the setting of the lever. */
        public abstract double setting();

        /** Returns the cost of that setting. */
        public abstract Money cost();

        /** Returns the number there. */
        public abstract Measured measured();
    }
}
