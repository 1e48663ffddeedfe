// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A submission of a call: what a person called for a period before and what since, beside what came. */
@Value.Immutable
public abstract class CallRevision implements Serializable {
    CallRevision() {}

    /**
     * Returns the submissions in the order of their days: the first call of each person for a period and {@linkplain
     * ForecastCall#kind kind}, and every later one that changed the amount. A call that repeats the amount is left out.
     *
     * @param calls in any order; of two of one person, period, kind and day the later in the order given counts as the later
     * @param asOf the last day of which it is known what came
     * @param actual what came in the period of a call from the deals that it was made for; empty if unknown
     * @throws IllegalArgumentException if the amounts of a person, period and kind are in two currencies
     */
    public static List<CallRevision> of(
            Collection<ForecastCall> calls, LocalDate asOf, Function<? super ForecastCall, Optional<Money>> actual) {
        requireNonNull(asOf, "asOf");
        requireNonNull(actual, "actual");
        Map<List<Object>, ForecastCall> latest = new HashMap<>(); // only looked up
        List<CallRevision> revisions = new ArrayList<>();
        for (ForecastCall call : Elements.checked(calls, "calls").stream()
                .sorted(Comparator.comparing(ForecastCall::day))
                .toList()) {
            Optional<ForecastCall> before =
                    Optional.ofNullable(latest.put(List.of(call.person(), call.period(), call.kind()), call));
            if (before.isEmpty() || !before.get().amount().equals(call.amount())) {
                revisions.add(ImmutableCallRevision.builder()
                        .before(before)
                        .after(call)
                        .actual(call.actual(asOf, actual))
                        .build());
            }
        }
        return List.copyOf(revisions);
    }

    /** Returns the call that it replaces, or empty if it is the first. */
    public abstract Optional<ForecastCall> before();

    /** Returns the call. */
    public abstract ForecastCall after();

    /** Returns the actual amount of the period, or empty while it is not over or if unknown. */
    public abstract Optional<Money> actual();

    /** Returns the amount called less the amount called before, or empty if it is the first. */
    public Optional<Money> change() {
        return before().map(each -> after().amount().minus(each.amount()));
    }

    /**
     * Returns whether it came nearer to what came than the call before: NO if it is as far off or farther, UNKNOWN if
     * it is the first or the actual is unknown.
     */
    public Answer isNearer() {
        if (before().isEmpty() || actual().isEmpty()) {
            return Answer.UNKNOWN;
        }
        Money was = before().get().amount().minus(actual().get()).abs();
        return after().amount().minus(actual().get()).abs().isLessThan(was) ? Answer.YES : Answer.NO;
    }

    @Value.Check
    void check() {
        checkSameCurrency(before().map(ForecastCall::amount));
        checkSameCurrency(actual());
    }

    private void checkSameCurrency(Optional<Money> other) {
        checkArgument(
                other.isEmpty() || other.get().isSameCurrency(after().amount()),
                "the calls of %s for %s and what came must be in one currency but were %s and %s",
                after().person(),
                after().period(),
                other.map(Money::toString).orElse(""),
                after().amount());
    }
}
