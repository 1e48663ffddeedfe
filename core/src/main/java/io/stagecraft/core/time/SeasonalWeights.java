// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The exact weights of ranges in a season: fractions of months are brought to one denominator. */
final class SeasonalWeights {
    private static final int PLACES = 12;

    private SeasonalWeights() {}

    static List<BigDecimal> of(Seasonality season, List<DateRange> parts, WorkCalendar calendar) {
        requireNonNull(parts, "parts");
        Map<LocalDate, SeasonalMonth> months = new TreeMap<>(); // by their first day
        List<List<SeasonalMonth>> monthsOfParts = new ArrayList<>();
        for (DateRange part : parts) {
            List<SeasonalMonth> touched = new ArrayList<>();
            for (FiscalPeriod month : season.fiscalCalendar().periods(FiscalUnit.MONTH, part)) {
                touched.add(months.computeIfAbsent(
                        month.range().start(), start -> new SeasonalMonth(season, month, calendar)));
            }
            monthsOfParts.add(touched);
        }
        BigInteger denominator = commonDenominator(months);
        ImmutableList.Builder<BigDecimal> weights = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal weight = BigDecimal.ZERO;
            for (SeasonalMonth month : monthsOfParts.get(i)) {
                weight = weight.add(weight(season, month, parts.get(i), denominator));
            }
            weights.add(weight);
        }
        return inLowestTerms(weights.build());
    }

    static List<BigDecimal> shares(List<DateRange> parts, List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        checkArgument(total.signum() > 0, "at least one day must have a weight above 0 but none has in %s", parts);
        ImmutableList.Builder<BigDecimal> shares = ImmutableList.builder();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
            BigDecimal reached = sum.divide(total, PLACES, RoundingMode.HALF_UP);
            shares.add(reached.subtract(given));
            given = reached;
        }
        return shares.build();
    }

    /** Returns month weight × days of the part ÷ days of the month, times the common denominator: no remainder. */
    private static BigDecimal weight(Seasonality season, SeasonalMonth month, DateRange part, BigInteger denominator) {
        BigDecimal days = month.sum(part);
        if (season.monthWeights().isEmpty() || days.signum() == 0) {
            return days;
        }
        BigDecimal factor = new BigDecimal(denominator.divide(month.units()));
        return month.weight(season).multiply(days).multiply(factor);
    }

    private static BigInteger commonDenominator(Map<LocalDate, SeasonalMonth> months) {
        BigInteger common = BigInteger.ONE;
        for (SeasonalMonth month : months.values()) {
            BigInteger units = month.units();
            if (units.signum() > 0) {
                common = common.divide(common.gcd(units)).multiply(units);
            }
        }
        return common;
    }

    private static List<BigDecimal> inLowestTerms(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger divisor = BigInteger.ZERO;
        for (BigDecimal weight : weights) {
            divisor = divisor.gcd(weight.setScale(scale).unscaledValue());
        }
        BigInteger common = divisor.max(BigInteger.ONE);
        return weights.stream()
                .map(weight ->
                        new BigDecimal(weight.setScale(scale).unscaledValue().divide(common)))
                .collect(toImmutableList());
    }
}
