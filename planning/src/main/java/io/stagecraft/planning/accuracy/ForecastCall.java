// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A number that a person called: what a seller or a manager said on a day that a period will bring, what is won already included.
 *
 * <p>A call is a person's word and no model: it is held against what came, like any forecast ({@link ForecastAccuracy#ofCalls}).
 */
@Value.Immutable
public abstract class ForecastCall implements Serializable, WithForecastCall {
    ForecastCall() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the person who made it, never blank. */
    public abstract String person();

    /** Returns the day on which it was made: before the end of the period, possibly before its start. */
    public abstract LocalDate day();

    /** Returns the period it was made for. */
    public abstract DateRange period();

    /** Returns the category that the person spoke of, such as what is promised or what comes at best; empty if none was named. */
    public abstract Optional<ForecastCategory> category();

    /** Returns the amount called for the whole period; negative where credits were expected. */
    public abstract Money amount();

    /**
     * Returns the kind of forecast that it is: the name of its category in small letters, such as {@code commit}, or
     * {@code call}.
     */
    public String kind() {
        return category()
                .map(category -> category.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("call");
    }

    /** Returns the call with what came in its period from the deals that it was made for. */
    public ForecastRecord against(Money actual) {
        return ForecastRecord.builder()
                .asOf(day())
                .period(period())
                .owner(person())
                .kind(kind())
                .forecast(amount())
                .actual(actual)
                .build();
    }

    /** Returns the actual amount of the period, or empty while it is not over at the end of the day, or if unknown. */
    Optional<Money> actual(LocalDate asOf, Function<? super ForecastCall, Optional<Money>> actual) {
        return period().end().isAfter(Exact.plus(asOf, 1, ChronoUnit.DAYS, "asOf"))
                ? Optional.empty()
                : actual.apply(this);
    }

    @Value.Check
    void check() {
        Ids.check(person(), "person");
        checkArgument(
                day().isBefore(period().end()),
                "day must be before the end of the period but was %s (period %s)",
                day(),
                period());
    }

    /** Builds {@link ForecastCall} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableForecastCall.Builder {
        Builder() {}
    }
}
