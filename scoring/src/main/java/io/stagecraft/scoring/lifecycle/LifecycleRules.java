// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Rules that derive the lifecycle stage of a customer from its purchases, with the services of each stage.
 *
 * <p>Growth compares the twelve months that end with the day of the report with the twelve before them:
 * {@code (later − earlier) / earlier}.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class LifecycleRules implements Serializable, WithLifecycleRules {
    private static final LifecycleRules STANDARD = builder().build();

    LifecycleRules() {}

    /**
     * Returns the rules with all defaults: new for 6 months, growing from +10 %, declining from −10 %; all of it our
     * assumption.
     */
    public static LifecycleRules standard() {
        return STANDARD;
    }

    /** Returns a builder with nothing set, so with all defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of months after its first purchase in which a customer is new, from 0; by default 6. */
    @Value.Default
    public int newForMonths() {
        return 6;
    }

    /** Returns the growth from which a customer grows, inclusive; by default +0.10. */
    @Value.Default
    public Ratio growingFrom() {
        return Ratio.ofPercent(10);
    }

    /** Returns the growth up to which a customer declines, inclusive; by default −0.10. */
    @Value.Default
    public Ratio decliningFrom() {
        return Ratio.ofPercent(-10);
    }

    /** Returns the services that customers of each stage receive, in the company's words; empty by default. */
    public abstract Map<LifecycleStage, List<String>> services();

    /**
     * Returns the stage of a customer as of a day, or empty for one that has not bought up to then: it is a prospect.
     *
     * <p>If there were no purchases in the earlier twelve months, a customer that buys now is growing, and any other is not rated.
     */
    public Optional<LifecycleAssessment> assess(PurchaseHistory history, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return history.first(asOf).map(first -> assess(history, first, asOf));
    }

    private LifecycleAssessment assess(PurchaseHistory history, LocalDate first, LocalDate asOf) {
        if (first.isAfter(asOf.minusMonths(newForMonths()))) {
            return assessment(
                    LifecycleStage.NEW,
                    Optional.empty(),
                    Message.of("lifecycle.first-bought").with("first", first).with("months", newForMonths()));
        }
        LocalDate end = Exact.plus(asOf, 1, ChronoUnit.DAYS, "asOf");
        LocalDate middle = asOf.minusMonths(12).plusDays(1);
        LocalDate start = asOf.minusMonths(24).plusDays(1);
        if (first.isAfter(start)) {
            return assessment(
                    LifecycleStage.NOT_RATED,
                    Optional.empty(),
                    Message.of("lifecycle.too-short").with("first", first).with("end", end));
        }
        long earlier = history.value(start, middle);
        long later = history.value(middle, end);
        if (earlier <= 0) {
            return later > 0
                    ? assessment(LifecycleStage.GROWTH, Optional.empty(), Message.of("lifecycle.buys-again"))
                    : assessment(LifecycleStage.NOT_RATED, Optional.empty(), Message.of("lifecycle.bought-nothing"));
        }
        Ratio growth = Ratio.of(Exact.difference(later, earlier, "revenue later - earlier"), earlier);
        LifecycleStage stage = growth.isAtLeast(growingFrom())
                ? LifecycleStage.GROWTH
                : decliningFrom().isAtLeast(growth) ? LifecycleStage.DECLINE : LifecycleStage.MATURE;
        String code = growth.signum() < 0 ? "lifecycle.fell" : "lifecycle.rose";
        return assessment(stage, Optional.of(growth), Message.of(code).with("growth", growth));
    }

    private LifecycleAssessment assessment(LifecycleStage stage, Optional<Ratio> growth, Message reason) {
        return LifecycleAssessment.builder()
                .stage(stage)
                .growth(growth)
                .reason(reason)
                .services(services().getOrDefault(stage, List.of()))
                .defaultsUsed(defaultsUsed(stage))
                .build();
    }

    private List<DefaultUsed> defaultsUsed(LifecycleStage stage) {
        if (stage == LifecycleStage.NEW) {
            return newForMonths() != STANDARD.newForMonths()
                    ? List.of()
                    : List.of(DefaultUsed.of(
                            "new-customer", Message.of("default.new-customer").with("months", newForMonths())));
        }
        boolean own = !growingFrom().equals(STANDARD.growingFrom())
                || !decliningFrom().equals(STANDARD.decliningFrom());
        return own || stage == LifecycleStage.NOT_RATED
                ? List.of()
                : List.of(DefaultUsed.of(
                        "lifecycle-growth",
                        Message.of("default.lifecycle-growth")
                                .with("growing", growingFrom())
                                .with("declining", decliningFrom())));
    }

    @Value.Check
    void check() {
        requireNonNull(growingFrom(), "growingFrom");
        requireNonNull(decliningFrom(), "decliningFrom");
        requireNonNull(services(), "services");
        Problems.of("lifecycle rules")
                .require(
                        newForMonths() >= 0,
                        "newForMonths",
                        Message.of("lifecycle.new").with("value", newForMonths()))
                .require(
                        growingFrom().compareTo(decliningFrom()) > 0,
                        "growingFrom",
                        Message.of("lifecycle.growth")
                                .with("declining", decliningFrom())
                                .with("value", growingFrom()))
                .throwIfAny();
    }

    /** Builds {@link LifecycleRules}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLifecycleRules.Builder {
        Builder() {}
    }
}
