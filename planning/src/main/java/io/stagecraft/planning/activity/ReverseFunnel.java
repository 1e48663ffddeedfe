// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The wins, proposals, meetings and calls that a revenue takes, counted backwards and rounded up at each step.
 *
 * <pre>{@code
 * ReverseFunnel funnel = ReverseFunnel.of(Money.parse("EUR 10000"), List.of(
 *         FunnelStep.of("calls", Ratio.of(1, 10)),
 *         FunnelStep.of("meetings", Ratio.of(1, 2)),
 *         FunnelStep.of("proposals", Ratio.of(1, 4))));
 * funnel.needed(Money.parse("EUR 95000"));   // 800 calls, 80 meetings, 40 proposals, 10 wins
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class ReverseFunnel implements Serializable {
    private static final String WINS = "wins";

    ReverseFunnel() {}

    /**
     * Returns a funnel.
     *
     * @param averageDeal what a win brings on average, above 0
     * @param steps the work from the first contact to the win, in order, at least one
     * @throws IllegalArgumentException if the deal is not above 0, or there is no step
     */
    public static ReverseFunnel of(Money averageDeal, List<FunnelStep> steps) {
        return builder()
                .averageDeal(averageDeal)
                .addAllSteps(Elements.checked(steps, "steps"))
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the average amount of a win. */
    public abstract Money averageDeal();

    /** Returns the work from the first contact to the win, in order. */
    public abstract List<FunnelStep> steps();

    /**
     * Returns the work that a revenue takes: each step in order, then the wins; zero throughout for revenue that is not
     * positive.
     *
     * @param revenue what is still to be won
     * @throws IllegalArgumentException if the currency is not that of the average deal
     * @throws ArithmeticException if a number does not fit a {@code long}
     */
    public List<FunnelNeed> needed(Money revenue) {
        long next = wins(revenue);
        List<FunnelNeed> needs = new ArrayList<>();
        needs.add(FunnelNeed.of(WINS, next));
        for (int i = steps().size() - 1; i >= 0; i--) {
            next = before(next, steps().get(i).conversion());
            needs.add(FunnelNeed.of(steps().get(i).name(), next));
        }
        Collections.reverse(needs);
        return ImmutableList.copyOf(needs);
    }

    /**
     * Explains the number of times that the first step is needed: each step follows from the next one, down to the revenue.
     *
     * @throws IllegalArgumentException if the currency is not that of the average deal
     */
    public Explanation explain(Money revenue) {
        List<FunnelNeed> needs = needed(revenue);
        String unit = revenue.getCurrencyUnit().getCode();
        Explanation explained = step(
                WINS,
                needs.get(needs.size() - 1).count(),
                Message.of("funnel.wins"),
                List.of(
                        Explanation.given(Message.of("funnel.revenue"), revenue.getAmount(), unit),
                        Explanation.given(
                                Message.of("funnel.average-deal"), averageDeal().getAmount(), unit)));
        for (int i = steps().size() - 1; i >= 0; i--) {
            FunnelStep step = steps().get(i);
            Explanation conversion = Explanation.given(
                    Message.of("funnel.conversion"),
                    BigDecimal.valueOf(step.conversion().numerator())
                            .divide(BigDecimal.valueOf(step.conversion().denominator()), MathContext.DECIMAL64),
                    "");
            explained = step(
                    step.name(),
                    needs.get(i).count(),
                    Message.of("funnel.step").with("next", explained.label()),
                    List.of(explained, conversion));
        }
        return explained;
    }

    private static Explanation step(String name, long count, Message how, List<Explanation> children) {
        return Explanation.builder()
                .label(name)
                .value(BigDecimal.valueOf(count))
                .rule(Rule.named(Message.of("rule.divided")))
                .addReasons(how)
                .addAllChildren(children)
                .build();
    }

    private long wins(Money revenue) {
        requireNonNull(revenue, "revenue");
        checkArgument(
                revenue.getCurrencyUnit().equals(averageDeal().getCurrencyUnit()),
                "revenue must be in %s like the average deal but was %s",
                averageDeal().getCurrencyUnit(),
                revenue);
        return revenue.isPositive()
                ? ceilDiv(
                        BigInteger.valueOf(Exact.minor(revenue, "revenue")), Exact.minor(averageDeal(), "average deal"))
                : 0;
    }

    private static long before(long next, Ratio conversion) {
        return ceilDiv(
                BigInteger.valueOf(next).multiply(BigInteger.valueOf(conversion.denominator())),
                conversion.numerator());
    }

    private static long ceilDiv(BigInteger dividend, long divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(BigInteger.valueOf(divisor));
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }

    @Value.Check
    void check() {
        checkArgument(averageDeal().isPositive(), "averageDeal must be above 0 but was %s", averageDeal());
        checkArgument(!steps().isEmpty(), "a funnel must have a step (average deal %s)", averageDeal());
    }

    static final class Builder extends ImmutableReverseFunnel.Builder {
        Builder() {}
    }
}
