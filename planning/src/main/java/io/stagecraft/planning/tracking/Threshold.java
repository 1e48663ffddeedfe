// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A limit on any measure, set by the caller: none is shipped (see the domain model, Lifecycle, churn, KPIs, alerts).
 *
 * <pre>{@code
 * AlertReport<Seller> late = Threshold.below("attainment", Ratio.ofPercent(60)).check(sellers, Seller::attainment);
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class Threshold implements Serializable {
    /** The sides of a limit. */
    public enum Side {
        /** Below the threshold. */
        BELOW,
        /** Above it. */
        ABOVE
    }

    Threshold() {}

    /** Returns the threshold that raises an alert below a limit; exactly at it there is none. */
    public static Threshold below(String measure, Ratio limit) {
        return builder().measure(measure).side(Side.BELOW).limit(limit).build();
    }

    /** Returns the threshold that raises an alert above a limit; exactly at it there is none. */
    public static Threshold above(String measure, Ratio limit) {
        return builder().measure(measure).side(Side.ABOVE).limit(limit).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the measure, in words. */
    public abstract String measure();

    /** Returns the side on which an alert is raised. */
    public abstract Side side();

    /** Returns the limit. */
    public abstract Ratio limit();

    /** Returns whether a number is beyond the limit, exactly. */
    public boolean isBeyond(Ratio number) {
        int compared = number.compareTo(limit());
        return side() == Side.BELOW ? compared < 0 : compared > 0;
    }

    /**
     * Returns an alert for each subject beyond the limit, in the order of the subjects.
     *
     * @param value the measure of a subject, or empty if it is unknown: those are listed as not measured
     */
    public <T> AlertReport<T> check(Collection<? extends T> subjects, Function<? super T, Optional<Ratio>> value) {
        List<Alert<T>> alerts = new ArrayList<>();
        ImmutableList.Builder<T> notMeasured = ImmutableList.builder();
        for (T subject : subjects) {
            value.apply(subject)
                    .ifPresentOrElse(
                            number -> {
                                if (isBeyond(number)) {
                                    alerts.add(ImmutableAlert.<T>builder()
                                            .threshold(this)
                                            .subject(subject)
                                            .value(number)
                                            .build());
                                }
                            },
                            () -> notMeasured.add(subject));
        }
        return ImmutableAlertReport.<T>builder()
                .addAllAlerts(alerts)
                .addAllNotMeasured(notMeasured.build())
                .build();
    }

    @Value.Check
    void check() {
        Ids.check(measure(), "measure of a threshold", "limit %s", limit());
    }

    static final class Builder extends ImmutableThreshold.Builder {
        Builder() {}
    }
}
