// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.PROCESS;
import static io.stagecraft.fixtures.Deals.ZONE;

import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.terms.LossReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Books whose truth is known: deals opened at random from 2020 on, which move from A over B to C within weeks, and are won or lost
 * there. A quarter has a market of its own, which moves the chance to win of all deals that close in it.
 */
final class GeneratedBook {
    /** From here on closed deals are known; deals were opened before, so that the first quarter is like any other. */
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final LocalDate OPENED_FROM = LocalDate.of(2018, 1, 1);

    private final Random random;
    private double dealsPerDay = 0.5;
    private double growth;
    private double marketSpread = 0.3;
    private double drift;
    private double season;
    private double enterprise;
    private boolean changing;
    private LocalDate recordedFrom = LocalDate.MIN;

    private GeneratedBook(long seed) {
        this.random = new Random(seed);
    }

    static GeneratedBook seed(long seed) {
        return new GeneratedBook(seed);
    }

    /** So many deals are opened a day, half a deal unless told. */
    GeneratedBook opening(double deals) {
        dealsPerDay = deals;
        return this;
    }

    /** Deals a day grow by this part a year. */
    GeneratedBook growing(double part) {
        growth = part;
        return this;
    }

    /** The market of a quarter stays: the next one differs from it by about this much in log-odds, up or down. */
    GeneratedBook drifting(double logOdds) {
        drift = logOdds;
        return this;
    }

    /** The chance to win is higher by this much in log-odds in the last quarter of a year, and lower in the first. */
    GeneratedBook seasonal(double logOdds) {
        season = logOdds;
        return this;
    }

    /** This part of the deals is ten times as large and takes three times as long. */
    GeneratedBook twoSegments(double part) {
        enterprise = part;
        return this;
    }

    /** Amounts, expected closes and owners of deals change on their way. */
    GeneratedBook changing() {
        changing = true;
        return this;
    }

    /** Deals closed before this day are known by their end only: their stages before, and what changed, were not recorded. */
    GeneratedBook recordedFrom(LocalDate day) {
        recordedFrom = day;
        return this;
    }

    /** Returns all deals opened before a day, with everything that ever became of them. */
    List<Opportunity> dealsOpenedBefore(LocalDate end) {
        List<Double> markets = new ArrayList<>();
        double stays = 0;
        for (LocalDate day = OPENED_FROM; day.isBefore(end.plusYears(3)); day = day.plusMonths(3)) {
            double market = random.nextGaussian();
            markets.add(stays + marketSpread * market);
            stays += drift * market;
        }
        List<Opportunity> deals = new ArrayList<>();
        for (LocalDate day = OPENED_FROM; day.isBefore(end); day = day.plusDays(1)) {
            double pace =
                    dealsPerDay * Math.pow(1 + growth, OPENED_FROM.until(day).toTotalMonths() / 12.0);
            double left = -Math.log(1 - random.nextDouble()) / pace;
            while (left < 1) {
                deals.add(deal("d" + deals.size(), day, markets));
                left += -Math.log(1 - random.nextDouble()) / pace;
            }
        }
        deals.removeIf(
                deal -> deal.closedAt().filter(at -> at.isBefore(noon(FIRST))).isPresent());
        return deals;
    }

    private Opportunity deal(String id, LocalDate day, List<Double> markets) {
        boolean isLarge = random.nextDouble() < enterprise;
        int slow = isLarge ? 3 : 1;
        double euro = 1_000 * Math.exp(0.5 * random.nextGaussian()) * (isLarge ? 10 : 1);
        LocalDate toB = day.plusDays(1 + slow * random.nextInt(20));
        LocalDate toC = toB.plusDays(1 + slow * random.nextInt(30));
        LocalDate closed = toC.plusDays(1 + slow * random.nextInt(40));
        int quarter = (int) (OPENED_FROM.until(closed).toTotalMonths() / 3);
        double logOdds = -0.4
                + markets.get(Math.min(quarter, markets.size() - 1))
                + (quarter % 4 == 3 ? season : quarter % 4 == 0 ? -season : 0);
        boolean isWon = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
        // most losses come early
        boolean isLostEarly = !isWon && random.nextDouble() < 0.4;
        LocalDate end = isLostEarly ? toB : closed;
        Opened.Builder opened = Opened.into(PROCESS)
                .id(id)
                .at(noon(day))
                .owner("o" + random.nextInt(4))
                .amount(amount(euro));
        if (end.isBefore(recordedFrom)) {
            opened.stage("C").isImported(true).importedOpenedAt(noon(day));
            return closed(Opportunity.open(opened.build(), PROCESS), end, isWon);
        }
        if (changing) {
            opened.amount(amount(euro * Math.exp(0.3 * random.nextGaussian())))
                    .expectedClose(closed.plusDays(random.nextInt(60) - 30));
        }
        Opportunity deal = Opportunity.open(opened.build(), PROCESS);
        if (isLostEarly) {
            return deal.append(Lost.of(noon(toB), "A", LossReason.NO_DECISION));
        }
        deal = deal.append(StageMoved.of(noon(toB), "A", "B"));
        if (changing) {
            deal = deal.append(Reassigned.of(noon(toB), "o" + random.nextInt(4)))
                    .append(ExpectedCloseChanged.of(noon(toB), closed.plusDays(random.nextInt(30) - 15)));
        }
        deal = deal.append(StageMoved.of(noon(toC), "B", "C"));
        if (changing) {
            deal = deal.append(AmountChanged.of(noon(toC), amount(euro)))
                    .append(ExpectedCloseChanged.of(noon(toC), closed));
        }
        return closed(deal, closed, isWon);
    }

    private static Opportunity closed(Opportunity deal, LocalDate day, boolean isWon) {
        return deal.append(isWon ? Won.of(noon(day), "C") : Lost.of(noon(day), "C", LossReason.FIT));
    }

    private static Money amount(double euro) {
        return Money.ofMinor(CurrencyUnit.EUR, Math.round(euro * 100));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }
}
