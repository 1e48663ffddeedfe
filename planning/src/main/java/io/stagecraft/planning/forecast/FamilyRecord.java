package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each family says of each past period.
 *
 * <p>The spread of a family's single numbers is the root mean square of all their known errors: one scale for past and present
 * periods, so that the factor that widens it is exact where single numbers stand alone.
 */
final class FamilyRecord {
    /** From how many errors on a single number has a spread. */
    private static final int FEWEST_ERRORS = 2;

    private final List<PastPeriod> periods;
    private final SortedMap<String, Member> families = new TreeMap<>();

    private FamilyRecord(List<PastPeriod> periods) {
        this.periods = periods;
    }

    static FamilyRecord of(List<PastPeriod> periods) {
        FamilyRecord record = new FamilyRecord(periods);
        for (PastPeriod period : periods) {
            for (ModelForecast forecast : period.forecasts()) {
                record.families.computeIfAbsent(forecast.family(), family -> new Member(family, periods));
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

    /** Returns what a family says of a past period, knowing the other periods before a later one. */
    Optional<QuantileForecast> forecast(String family, int period, int before) {
        return member(family).forecast(period, before);
    }

    /** Returns what a family says with some models, knowing the periods before one. */
    Optional<QuantileForecast> forecast(String family, List<ModelForecast> models, int before) {
        return member(family).forecast(models, before);
    }

    private Member member(String family) {
        return requireNonNull(families.get(family));
    }

    SortedMap<String, Double> scores() {
        ImmutableSortedMap.Builder<String, Double> scores = ImmutableSortedMap.naturalOrder();
        for (String family : families()) {
            double score = 0;
            double naive = 0;
            for (int i = 0; i < periods.size(); i++) {
                Optional<QuantileForecast> forecast = forecast(family, i, periods.size());
                Optional<ModelForecast> lastYear = periods.get(i).forecasts().stream()
                        .filter(each -> each.model().equals(Combination.SAME_PERIOD_LAST_YEAR))
                        .findFirst();
                if (forecast.isPresent() && lastYear.isPresent()) {
                    score += forecast.get().crps(remainder(i));
                    naive += Math.abs(lastYear.get().median() - remainder(i));
                }
            }
            if (naive > 0) {
                scores.put(family, score / naive);
            }
        }
        return scores.build();
    }

    /** A family with the running totals of its single numbers' errors. */
    private static final class Member {
        private final String family;
        private final List<PastPeriod> periods;
        private final int[] errors;
        private final double[] squares;

        Member(String family, List<PastPeriod> periods) {
            this.family = family;
            this.periods = periods;
            errors = new int[periods.size() + 1];
            squares = new double[periods.size() + 1];
            for (int i = 0; i < periods.size(); i++) {
                Point point = Point.of(family, periods.get(i).forecasts());
                errors[i + 1] = errors[i] + (point.members > 0 ? 1 : 0);
                squares[i + 1] = squares[i] + square(point, i);
            }
        }

        private double square(Point point, int period) {
            double error = periods.get(period).remainder() - point.mean;
            return point.members > 0 ? error * error : 0;
        }

        Optional<QuantileForecast> forecast(int period, int before) {
            return forecast(periods.get(period).forecasts(), before);
        }

        Optional<QuantileForecast> forecast(List<ModelForecast> models, int before) {
            List<QuantileForecast> members = new ArrayList<>();
            for (ModelForecast each : models) {
                if (each.family().equals(family)) {
                    each.quantiles().ifPresent(members::add);
                }
            }
            Point point = Point.of(family, models);
            if (point.members > 0 && errors[before] >= FEWEST_ERRORS) {
                QuantileForecast spread =
                        QuantileForecast.normal(point.mean, Math.sqrt(squares[before] / errors[before]));
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
