// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Valuation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is asked of many deals again and again, in columns: going through them takes far less than going through the
 * deals. A deal as it was on an earlier day is one more place. Written while a book is replayed, then only read.
 */
final class DealColumns {
    /** The day of what has not happened, or is not known: in no range. */
    static final long NEVER = Long.MAX_VALUE;

    private final ZoneId zone;
    private final CurrencyUnit currency;
    private final WinRates rates;
    private Opportunity[] deals = new Opportunity[0];
    private int[] presents = {};
    private long[] openedOn = {};
    private long[] closedOn = {};
    private boolean[] isWon = {};
    private boolean[] isLoss = {};
    private boolean[] isMerged = {};
    private boolean[] isRecorded = {};
    private String[] stages = {};
    private boolean[] hasAmount = {};
    private long[] amounts = {};
    private boolean addsUp = true;
    private int size;

    /**
     * @param deals how many there is room for at first
     */
    DealColumns(ZoneId zone, CurrencyUnit currency, int deals) {
        this.zone = zone;
        this.currency = currency;
        this.rates = WinRates.in(zone);
        grow(deals);
    }

    /** Adds a deal and returns its place. */
    int add(Opportunity deal) {
        return add(deal, size);
    }

    /** Adds a deal as it was on an earlier day, and returns its place. */
    int add(Opportunity deal, int present) {
        if (size == deals.length) {
            grow(Math.max(16, 2 * size));
        }
        deals[size] = deal;
        presents[size] = present;
        openedOn[size] = day(deal.openedAt());
        closedOn[size] = day(deal.closedAt());
        isRecorded[size] = deal.isRecorded();
        if (deal.status() == DealStatus.WON) {
            isWon[size] = true;
            addsUp &= deal.amount().isEmpty() || put(deal.amount().get());
            hasAmount[size] = deal.amount().isPresent();
        } else {
            isLoss[size] = rates.isLoss(deal);
            isMerged[size] = deal.isMerged();
            if (isOpen(size)) {
                stages[size] = deal.stage();
                hasAmount[size] = deal.amount().filter(this::put).isPresent();
            }
        }
        return size++;
    }

    /** Returns whether an amount is of the currency and counted in a {@code long}, and then keeps it. */
    private boolean put(Money amount) {
        try {
            boolean isOurs = amount.getCurrencyUnit().equals(currency);
            amounts[size] = isOurs ? amount.getAmountMinorLong() : 0;
            return isOurs;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private long day(Optional<Instant> at) {
        return at.isEmpty() ? NEVER : LocalDate.ofInstant(at.get(), zone).toEpochDay();
    }

    private void grow(int capacity) {
        deals = Arrays.copyOf(deals, capacity);
        presents = Arrays.copyOf(presents, capacity);
        openedOn = Arrays.copyOf(openedOn, capacity);
        closedOn = Arrays.copyOf(closedOn, capacity);
        isWon = Arrays.copyOf(isWon, capacity);
        isLoss = Arrays.copyOf(isLoss, capacity);
        isMerged = Arrays.copyOf(isMerged, capacity);
        isRecorded = Arrays.copyOf(isRecorded, capacity);
        stages = Arrays.copyOf(stages, capacity);
        hasAmount = Arrays.copyOf(hasAmount, capacity);
        amounts = Arrays.copyOf(amounts, capacity);
    }

    int size() {
        return size;
    }

    Opportunity deal(int place) {
        return deals[place];
    }

    /** Returns the place of a deal as it is now. */
    int present(int place) {
        return presents[place];
    }

    /** Returns the day on which it was opened, counted from 1970-01-01. */
    long openedOn(int place) {
        return openedOn[place];
    }

    /** Returns the day on which it was closed, counted from 1970-01-01. */
    long closedOn(int place) {
        return closedOn[place];
    }

    boolean isOpen(int place) {
        return closedOn[place] == NEVER;
    }

    boolean isWon(int place) {
        return isWon[place];
    }

    /** Returns whether it is among the lost ones of a win rate. */
    boolean isLoss(int place) {
        return isLoss[place];
    }

    /** Returns whether it went into another deal. */
    boolean isMerged(int place) {
        return isMerged[place];
    }

    /** Returns whether all that happened to it says when it was recorded. */
    boolean isRecorded(int place) {
        return isRecorded[place];
    }

    /** Returns the stage of an open deal. */
    String stage(int place) {
        return stages[place];
    }

    /** Returns what an open deal is worth in the currency, in minor units; 0 if that is unknown. */
    double worth(int place, Valuation valuation) {
        return hasAmount[place] && valuation.isAmountFirst()
                ? amounts[place]
                : minor(valuation.of(deals[place]).known());
    }

    /** Returns what a won deal brought in the currency, in minor units, of any size; 0 if nobody said. */
    double brought(int place) {
        return amounts[place] != 0 ? amounts[place] : minor(deals[place].amount());
    }

    private double minor(Optional<Money> amount) {
        return amount.filter(money -> money.getCurrencyUnit().equals(currency))
                .map(money -> money.getAmountMinor().doubleValue())
                .orElse(0.0);
    }

    /** Returns whether it is won and has an amount. */
    boolean hasRevenue(int place) {
        return isWon[place] && hasAmount[place];
    }

    /** Returns what a won deal brought, in minor units; 0 if nobody said. */
    long revenue(int place) {
        return amounts[place];
    }

    /** Returns whether all that was won is in the one currency, and counted in a {@code long} each. */
    boolean addsUp() {
        return addsUp;
    }
}
