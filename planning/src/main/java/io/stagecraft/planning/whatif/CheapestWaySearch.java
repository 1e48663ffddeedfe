// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One search for the cheapest way: greedy for a way, boxes for the proof. Not safe for use by multiple threads. */
final class CheapestWaySearch {
    private static final Logger LOGGER = LoggerFactory.getLogger(CheapestWaySearch.class);

    private final ForecastCase base;
    private final Measure measure;
    private final BigDecimal goal;
    private final List<Lever> levers;
    private final int budget;
    private final Map<List<Integer>, Measured> known = new HashMap<>();

    CheapestWaySearch(ForecastCase base, Measure measure, double goal, List<Lever> levers, int budget) {
        this.base = base;
        this.measure = measure;
        this.goal = BigDecimal.valueOf(goal);
        this.levers = List.copyOf(levers);
        this.budget = budget;
    }

    CheapestWay run() {
        int[] most = levers.stream().mapToInt(Lever::steps).toArray();
        int[] none = new int[most.length];
        if (!reaches(most)) {
            return result(most, Optional.empty());
        }
        if (reaches(none)) {
            return result(none, Optional.of(cost(none)));
        }
        if (most.length == 1) {
            int[] way = bisected(most, 0);
            int first = way[0];
            // what costs less surely fails; between bounds that lie apart it may also only not be proven to reach the
            // goal
            while (first > 0 && mayReach(with(way, 0, first - 1))) {
                first--;
            }
            return result(way, Optional.of(cost(with(way, 0, first))));
        }
        return proven(turnedBack(greedy(most)), most);
    }

    /** Returns the settings with one lever turned back as far as the goal allows, at most to zero steps. */
    private int[] bisected(int[] way, int lever) {
        int fails = -1;
        int reaches = way[lever];
        while (reaches - fails > 1) {
            int middle = (fails + reaches) >>> 1;
            if (reaches(with(way, lever, middle))) {
                reaches = middle;
            } else {
                fails = middle;
            }
        }
        return with(way, lever, reaches);
    }

    private int[] greedy(int[] most) {
        int[] way = new int[most.length];
        while (!reaches(way)) {
            int best = -1;
            double bestGain = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < way.length; i++) {
                if (way[i] < most[i]) {
                    int[] next = with(way, i, way[i] + 1);
                    double gained = at(next).value().subtract(at(way).value()).doubleValue();
                    double paid = cost(next).minus(cost(way)).getAmount().doubleValue();
                    double gain = paid == 0 ? Double.POSITIVE_INFINITY : gained / paid;
                    if (gain > bestGain) {
                        best = i;
                        bestGain = gain;
                    }
                }
            }
            way = with(way, best, way[best] + 1);
        }
        return way;
    }

    private int[] turnedBack(int[] found) {
        int[] way = found;
        for (int i = 0; i < way.length; i++) {
            way = bisected(way, i);
        }
        return way;
    }

    private CheapestWay proven(int[] found, int[] most) {
        int[] best = found;
        PriorityQueue<Box> open = new PriorityQueue<>(
                Comparator.<Box, Money>comparing(box -> cost(box.low)).thenComparingInt(box -> box.number));
        int number = 0;
        open.add(new Box(new int[most.length], most, number++));
        while (!open.isEmpty()) {
            Box box = open.peek();
            if (!cost(box.low).isLessThan(cost(best))) {
                break; // nothing that is left is cheaper
            }
            if (known.size() >= budget) {
                if (LOGGER.isDebugEnabled()) {
                    LOGGER.debug(
                            "cheapest way to {}: stopped after {} evaluations, with {} of the boxes of settings not ruled out",
                            goal,
                            known.size(),
                            open.size());
                }
                return result(best, Optional.of(cost(box.low)));
            }
            open.poll();
            if (reaches(box.low)) {
                best = box.low;
                break; // the cheapest of all that is left
            }
            int widest = widest(box);
            if (widest < 0 || !mayReach(box.high)) {
                continue;
            }
            int middle = (box.low[widest] + box.high[widest]) >>> 1;
            open.add(new Box(box.low, with(box.high, widest, middle), number++));
            open.add(new Box(with(box.low, widest, middle + 1), box.high, number++));
        }
        return result(best, Optional.of(cost(best)));
    }

    /** Returns the lever whose ends are furthest apart in cost, then in steps, or -1 if the box is a single point. */
    private int widest(Box box) {
        return IntStream.range(0, levers.size())
                .filter(i -> box.low[i] < box.high[i])
                .boxed()
                .max(Comparator.<Integer, Money>comparing(i -> levers.get(i)
                                .cost(box.high[i])
                                .minus(levers.get(i).cost(box.low[i])))
                        .thenComparing(i -> box.high[i] - box.low[i])
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    private boolean reaches(int[] steps) {
        return at(steps).low().compareTo(goal) >= 0;
    }

    private boolean mayReach(int[] steps) {
        return at(steps).high().compareTo(goal) >= 0;
    }

    private Measured at(int[] steps) {
        List<Integer> key = Arrays.stream(steps).boxed().toList();
        Measured measured = known.get(key);
        if (measured == null) {
            Scenario scenario = Scenario.named("levers turned");
            for (int i = 0; i < steps.length; i++) {
                scenario = levers.get(i).turn(scenario, steps[i]);
            }
            measured = measure.of(scenario.applyTo(base));
            known.put(key, measured);
        }
        return measured;
    }

    private Money cost(int[] steps) {
        Money sum = levers.get(0).cost(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            sum = sum.plus(levers.get(i).cost(steps[i]));
        }
        return sum;
    }

    private CheapestWay result(int[] way, Optional<Money> lowerBound) {
        Measured measured = at(way);
        return ImmutableCheapestWay.builder()
                .goal(goal)
                .isReachable(lowerBound.isPresent())
                .turns(CheapestWay.Turn.all(levers, way))
                .cost(cost(way))
                .measured(measured)
                .lowerBound(lowerBound)
                .evaluations(known.size())
                .method(known.values().stream()
                        .map(Measured::method)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .build();
    }

    private static int[] with(int[] steps, int lever, int step) {
        int[] changed = steps.clone();
        changed[lever] = step;
        return changed;
    }

    /** All settings between two corners. */
    private static final class Box {
        final int[] low;
        final int[] high;
        final int number;

        Box(int[] low, int[] high, int number) {
            this.low = low;
            this.high = high;
            this.number = number;
        }
    }
}
