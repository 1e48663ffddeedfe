// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.distribution.RevenueMethod;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The cheapest way found to bring a measure up to a goal, such as the chance to make the target up to 80 %, and what is proven
 * about it.
 *
 * <p>It is assumed that turning a lever up never lowers the measure: a lever that makes deals likelier may lower the chance of the
 * target where one of them has a negative amount. Then one lever is settled by bisection. Several are first
 * turned greedily, by what a step brings for its cost, and turned back as far as possible; then boxes of settings are ruled out,
 * the cheapest first: one whose most does not reach the goal, and one whose least costs more than what is found. What is left
 * when the budget ends gives the {@link #lowerBound()}: no way is cheaper. It is called cheapest only if the two are equal, and
 * never by a simulated measure.
 */
@Value.Immutable
public abstract class CheapestWay implements Serializable {
    /** The most evaluations of the measure by default. */
    public static final int DEFAULT_BUDGET = 500;

    CheapestWay() {}

    /** Returns the way to a goal with the default budget. */
    public static CheapestWay to(ForecastCase base, Measure measure, double goal, List<Lever> levers) {
        requireNonNull(base, "base");
        requireNonNull(measure, "measure");
        return to(base, measure, goal, levers, DEFAULT_BUDGET);
    }

    /**
     * Returns the way to a goal.
     *
     * @param goal that the measure must reach, in its unit: 0.8 for a chance of 80 %
     * @param levers one at least, with different names
     * @param budget how often the measure may be asked, at least 3; it is overrun by what finding any way at all takes
     */
    public static CheapestWay to(ForecastCase base, Measure measure, double goal, List<Lever> levers, int budget) {
        checkArgument(Double.isFinite(goal), "goal must be finite but was %s", goal);
        checkArgument(!levers.isEmpty(), "levers must not be empty");
        checkArgument(
                Elements.checked(levers, "levers").stream()
                                .map(Lever::name)
                                .distinct()
                                .count()
                        == levers.size(),
                "levers must have different names");
        checkArgument(budget >= 3, "budget must be at least 3 but was %s", budget);
        return new CheapestWaySearch(base, measure, goal, levers, budget).run();
    }

    /** Returns the goal that the measure was to reach. */
    public abstract BigDecimal goal();

    /** Returns whether the goal can be reached; if not, all levers are turned fully and {@link #measured} is the best there is. */
    public abstract boolean isReachable();

    /** Returns the setting of each lever, in their order. */
    public abstract List<Turn> turns();

    /** Returns the total cost. */
    public abstract Money cost();

    /** Returns the value of the measure there. */
    public abstract Measured measured();

    /**
     * Returns the cost below which no way exists, proven under the assumption unless {@link #method()} is simulated; empty if the
     * goal cannot be reached.
     */
    public abstract Optional<Money> lowerBound();

    /** Returns the number of evaluations of the measure. */
    public abstract int evaluations();

    /**
     * Returns the method by which the measure was found: simulated if it was so anywhere in the search, as an interval that may
     * be wrong rules nothing out; by default as {@link #measured()}.
     */
    @Value.Default
    public RevenueMethod method() {
        return measured().method();
    }

    /** Returns the part of the cost that is not proven to be needed; empty if the goal cannot be reached. */
    public Optional<Money> gap() {
        return lowerBound().map(bound -> cost().minus(bound));
    }

    /** Returns whether it is proven that no way in these steps is cheaper; never by a simulated measure. */
    public boolean isProvenCheapest() {
        return method() != RevenueMethod.SIMULATED
                && gap().filter(Money::isZero).isPresent();
    }

    /** Returns the way, what it reaches and costs, and what is proven of it. */
    public Message message() {
        boolean isSimulated = method() == RevenueMethod.SIMULATED;
        Message said;
        if (!isReachable()) {
            said = Message.of(isSimulated ? "cheapest.not-surely-reached" : "cheapest.not-reached");
        } else if (isProvenCheapest()) {
            said = Message.of("cheapest.proven").with("way", way());
        } else {
            said = Message.of(isSimulated ? "cheapest.simulated" : "cheapest.bounded")
                    .with("way", way())
                    .with("bound", lowerBound().orElseThrow());
        }
        return said.with("measured", measured().message()).with("cost", cost());
    }

    private Argument way() {
        List<Argument> turned = turns().stream()
                .filter(turn -> turn.setting() > 0)
                .map(turn -> Argument.of(Message.of("cheapest.turn")
                        .with("lever", turn.lever())
                        .with("setting", BigDecimal.valueOf(turn.setting()))))
                .toList();
        return turned.isEmpty() ? Argument.of(Message.of("cheapest.nothing")) : Argument.of(turned);
    }

    /** Returns the message in English. */
    @Override
    public final String toString() {
        return message().toString();
    }

    @Value.Check
    void check() {
        checkArgument(
                isReachable() == lowerBound().isPresent(), "a lower bound must be given exactly where it is reachable");
    }

    /**
     * How far one lever is turned.
     */
    @Value.Immutable
    public abstract static class Turn implements Serializable {
        Turn() {}

        static List<Turn> all(List<Lever> levers, int[] steps) {
            ImmutableList.Builder<Turn> turns = ImmutableList.builder();
            for (int i = 0; i < steps.length; i++) {
                turns.add(ImmutableTurn.builder()
                        .lever(levers.get(i).name())
                        .setting(levers.get(i).setting(steps[i]))
                        .cost(levers.get(i).cost(steps[i]))
                        .build());
            }
            return turns.build();
        }

        /** Returns the name of the lever. */
        public abstract String lever();

        /** Returns the setting. */
        public abstract double setting();

        /** Returns the cost of that setting. */
        public abstract Money cost();
    }
}
