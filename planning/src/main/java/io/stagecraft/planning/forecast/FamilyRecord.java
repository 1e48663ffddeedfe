// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What each family says of each past period.
 *
 * <p>The spread of a family's single numbers is the root mean square of all their known errors: one scale for past and present
 * periods, a past period's own error included. Where single numbers stand alone, the factor times that scale is then an order statistic
 * of the errors themselves, and holds what it promises exactly; with a scale for each period that leaves its own error out it would not.
 * What is reported of a past period, and its score, know the errors before it only ({@link Combination#replayed}). In a book that grows or shrinks a later
 * period is wrong by other amounts: there the spread is {@code l √(Σ e² / Σ l²)}, with errors {@code e} and the level {@code l} of
 * each period, the mean of the family's last eight numbers. It grows or shrinks if Kendall's count of the pairs of past remainders
 * that rise less those that fall is beyond two standard errors (Mann 1945): without a trend a level of its own for each period is
 * noise, and costs where few deals are won.
 */
final class FamilyRecord {
    /** From how many errors on a single number has a spread. */
    private static final int FEWEST_ERRORS = 2;

    /** Of how many numbers the level of a period is the mean. */
    private static final int LEVEL_PERIODS = 8;

    private static final double TREND_ERRORS = 2;

    private final List<PastPeriod> periods;
    /** By how many pairs of the first periods more remainders rise than fall. */
    private final int[] rising;

    private final SortedMap<String, Member> families = new TreeMap<>();

    private FamilyRecord(List<PastPeriod> periods) {
        this.periods = periods;
        rising = new int[periods.size() + 1];
        for (int i = 0; i < periods.size(); i++) {
            rising[i + 1] = rising[i];
            for (int j = 0; j < i; j++) {
                rising[i + 1] += Double.compare(remainder(i), remainder(j));
            }
        }
    }

    /** Returns whether the first past periods rise or fall beyond chance. */
    private boolean hasTrend(int before) {
        double variance = before * (before - 1.0) * (2 * before + 5) / 18;
        return Math.abs(rising[before]) > TREND_ERRORS * Math.sqrt(variance);
    }

    static FamilyRecord of(List<PastPeriod> periods) {
        FamilyRecord record = new FamilyRecord(periods);
        for (PastPeriod period : periods) {
            for (ModelForecast forecast : period.forecasts()) {
                record.families.computeIfAbsent(forecast.family(), record::member);
            }
        }
        return record;
    }

    Iterable<String> families() {
        return families.keySet();
    }

    double remainder(int period) {
        return periods.get(period).remainder();
    }

    /** Returns what a family says of a past period by the errors of all periods before a later one, its own among them. */
    Optional<QuantileForecast> forecast(String family, int period, int before) {
        return known(family).forecast(periods.get(period).forecasts(), period, before);
    }

    /** Returns what a family says with some models, knowing the periods before one. */
    Optional<QuantileForecast> forecast(String family, List<ModelForecast> models, int before) {
        return known(family).forecast(models, before, before);
    }

    private Member known(String family) {
        return requireNonNull(families.get(family));
    }

    private Member member(String family) {
        return new Member(family);
    }

    /**
     * Returns the {@linkplain QuantileForecast#crps score} of what a family says of a past period, knowing the errors before it only;
     * empty where it says nothing.
     */
    OptionalDouble score(String family, int period) {
        double score = known(family).scores[period];
        return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** Returns the absolute error of {@linkplain Combination#SAME_PERIOD_LAST_YEAR last year's period}; empty where it says nothing. */
    OptionalDouble lastYearError(int period) {
        return periods.get(period).forecasts().stream()
                .filter(each -> each.model().equals(Combination.SAME_PERIOD_LAST_YEAR))
                .mapToDouble(each -> Math.abs(each.median() - remainder(period)))
                .findFirst();
    }

    /** A family with the running totals of its single numbers' errors and levels, and its scores. */
    private final class Member {
        private final String family;
        private final List<Point> points = new ArrayList<>();
        private final int[] errors;
        private final double[] squares;
        private final double[] levels;
        private final double[] scores;

        Member(String family) {
            this.family = family;
            errors = new int[periods.size() + 1];
            squares = new double[periods.size() + 1];
            levels = new double[periods.size() + 1];
            for (int i = 0; i < periods.size(); i++) {
                Point point = Point.of(family, periods.get(i).forecasts());
                points.add(point);
                boolean isKnown = point.members > 0;
                errors[i + 1] = errors[i] + (isKnown ? 1 : 0);
                squares[i + 1] = squares[i] + (isKnown ? square(remainder(i) - point.mean) : 0);
                levels[i + 1] = levels[i] + (isKnown ? square(level(point, i)) : 0);
            }
            scores = IntStream.range(0, periods.size())
                    .mapToDouble(i -> forecast(periods.get(i).forecasts(), i, i)
                            .map(forecast -> forecast.crps(remainder(i)))
                            .orElse(Double.NaN))
                    .toArray();
        }

        private static double square(double number) {
            return number * number;
        }

        /** Returns the mean size of a number and of the last ones before a period. */
        private double level(Point point, int period) {
            double sum = Math.abs(point.mean);
            int n = 1;
            for (int i = period - 1; i >= 0 && n < LEVEL_PERIODS; i--) {
                if (points.get(i).members > 0) {
                    sum += Math.abs(points.get(i).mean);
                    n++;
                }
            }
            return sum / n;
        }

        private double spread(Point point, int period, int before) {
            return hasTrend(before) && levels[before] > 0
                    ? level(point, period) * Math.sqrt(squares[before] / levels[before])
                    : Math.sqrt(squares[before] / errors[before]);
        }

        Optional<QuantileForecast> forecast(List<ModelForecast> models, int period, int before) {
            List<QuantileForecast> members = new ArrayList<>();
            for (ModelForecast each : models) {
                if (each.family().equals(family)) {
                    each.quantiles().ifPresent(members::add);
                }
            }
            Point point = Point.of(family, models);
            if (point.members > 0 && errors[before] >= FEWEST_ERRORS) {
                QuantileForecast spread = QuantileForecast.normal(point.mean, spread(point, period, before));
                for (int i = 0; i < point.members; i++) {
                    members.add(spread);
                }
            }
            return members.isEmpty() ? Optional.empty() : Optional.of(QuantileForecast.average(members));
        }
    }

    /** The mean of the single numbers of a family. */
    private record Point(double mean, int members) {
        static Point of(String family, List<ModelForecast> models) {
            double sum = 0;
            int members = 0;
            for (ModelForecast each : models) {
                if (each.family().equals(family) && each.quantiles().isEmpty()) {
                    sum += each.median();
                    members++;
                }
            }
            return new Point(sum / Math.max(1, members), members);
        }
    }
}
