// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * The result of a back-test on all its dates. It stands on what {@code knownOn} said: deals that do not say when they were recorded count
 * as recorded when they happened, unless it left them out.
 */
@Value.Immutable
public abstract class BackTestResult implements Serializable {
    BackTestResult() {}

    static ImmutableBackTestResult.Builder builder() {
        return ImmutableBackTestResult.builder();
    }

    /** Returns the result of each date, in their order. */
    public abstract List<BackTestDay> days();

    /**
     * Returns the predictions of all dates together. A deal that was open on several dates is there several times, so intervals of
     * what is computed from them are too narrow.
     */
    public Predictions predictions() {
        int size = days().stream().mapToInt(day -> day.predictions().size()).sum();
        double[] predicted = new double[size];
        boolean[] happened = new boolean[size];
        int at = 0;
        for (BackTestDay day : days()) {
            for (int i = 0; i < day.predictions().size(); i++) {
                predicted[at] = day.predictions().predicted(i);
                happened[at++] = day.predictions().happened(i);
            }
        }
        return Predictions.of(predicted, happened);
    }

    /** Returns the report of all dates together. */
    public ValidationReport report() {
        return ValidationReport.of(predictions());
    }
}
