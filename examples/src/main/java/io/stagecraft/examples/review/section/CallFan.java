// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Fan;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.CalledQuarter;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.PeriodForecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** The path of the quarter: what was won day by day, and the ends that the forecast leaves open. */
final class CallFan {
    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};

    private final Business business;
    private final CalledQuarter called;
    private final PeriodForecast forecast;

    CallFan(Business business, CalledQuarter called) {
        this.business = business;
        this.called = called;
        this.forecast = called.forecast();
    }

    Fan chart() {
        DateRange quarter = called.outlook().quarter();
        LocalDate asOf = business.book().asOf();
        Fan chart = Fan.of(
                Message.of("call.fan").with("quarter", business.quarterName()),
                day(quarter.start()),
                day(quarter.end()));
        LocalDate start = asOf.isBefore(quarter.start()) ? quarter.start().minusDays(1) : asOf;
        for (LocalDate day = quarter.start(); !day.isAfter(start); day = day.plusDays(1)) {
            chart.past(day(day.plusDays(1)), value(business.wonRevenue(quarter.before(day.plusDays(1)))));
        }
        double done = value(forecast.won());
        double[] end = new double[SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            end[i] = value(forecast.quantile(SHARES[i]).orElseThrow());
        }
        chart.point(day(start.plusDays(1)), done, done, done, done, done);
        forecast.fan().forEach((day, won) -> {
            double[] at = new double[SHARES.length];
            for (int i = 0; i < SHARES.length; i++) {
                at[i] = BigDecimal.valueOf(won.quantile(SHARES[i]))
                        .movePointLeft(business.book().currency().getDecimalPlaces())
                        .doubleValue();
            }
            chart.point(day(day.plusDays(1)), at[0], at[1], at[2], at[3], at[4]);
        });
        if (forecast.fan().isEmpty()) {
            chart.point(day(quarter.end()), end[0], end[1], end[2], end[3], end[4]);
        }
        for (int i : new int[] {4, 2, 0}) {
            chart.end(Texts.brief(BigDecimal.valueOf(end[i])), end[i]);
        }
        for (DateRange month : quarter.byMonth()) {
            chart.day(monthAndDay(month.start()), day(month.start()));
        }
        chart.day(monthAndDay(quarter.end()), day(quarter.end()));
        double most = Math.max(called.goal().map(CallFan::value).orElse(0.0), end[4]);
        double line = Texts.roundStep(most / 4);
        for (double at = line; at < most; at += line) {
            chart.amount(Texts.brief(BigDecimal.valueOf(at)), at);
        }
        called.goal()
                .ifPresent(goal -> chart.goal(Message.of("call.goal").with("amount", Texts.brief(goal)), value(goal)));
        return chart.line(Message.of("call.fan-line")
                        .with("middle", Texts.whole(called.middle().orElseThrow()))
                        .with("low", Texts.whole(forecast.quantile(0.1).orElseThrow()))
                        .with("high", Texts.whole(forecast.quantile(0.9).orElseThrow())))
                .note(Message.of("call.fan-note"));
    }

    private static Message monthAndDay(LocalDate day) {
        return Message.of("month-day").with("day", day.toString().substring(5));
    }

    private static double day(LocalDate day) {
        return day.toEpochDay();
    }

    private static double value(Money amount) {
        return amount.getAmount().doubleValue();
    }
}
