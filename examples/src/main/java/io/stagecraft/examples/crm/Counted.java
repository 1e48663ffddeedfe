// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.deal.DealReader;
import io.stagecraft.examples.crm.deal.DealRows;
import io.stagecraft.examples.crm.deal.ReadDeal;
import io.stagecraft.examples.crm.table.SetAsideRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** The figures that say what was read, over all currencies and with the deals that are in no book. */
final class Counted {
    private final Map<String, String> figures = new TreeMap<>();
    private final Map<String, long[]> counts = new HashMap<>();
    private final Map<String, Map<CurrencyUnit, BigDecimal>> sums = new HashMap<>();
    private final Map<LocalDate, String> quarters = new HashMap<>();
    private final Set<String> owners = new HashSet<>();
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();

    Counted(DealRows rows, SetAsideRows aside, Map<String, Long> history, LocalDate asOf) {
        rows.counts().forEach(this::put);
        put("set-aside", aside.deals().size());
        put("deals", rows.deals().size());
        for (Deal.Outcome outcome : Deal.Outcome.values()) {
            count(word(outcome), false);
        }
        rows.deals().forEach(read -> see(read, asOf));
        counts.forEach((name, count) -> put(name, count[0]));
        put("owners", owners.size());
        sums.forEach((name, ofCurrency) ->
                ofCurrency.forEach((unit, sum) -> figures.put(name + "." + unit.getCode(), sum.toPlainString())));
        first.ifPresent(day -> figures.put("first-day", day.toString()));
        last.ifPresent(day -> figures.put("last-day", day.toString()));
        rows.outcomeWords().forEach((word, count) -> put("closed-as." + word, count));
        history.forEach(this::put);
    }

    private void see(ReadDeal read, LocalDate asOf) {
        Deal deal = read.deal();
        count(word(deal.outcome()), true);
        count("open-on-hold", deal.onHold());
        count(
                "overdue-open",
                deal.isOpen() && deal.expectedClose().filter(asOf::isAfter).isPresent());
        count("closed-without-day", read.isBeside());
        count("without-opening-day", deal.opened().isEmpty());
        count("deals-without-owner", deal.seller().isEmpty());
        deal.seller().ifPresent(owners::add);
        count("won-without-amount", deal.isWon() && deal.wonValue().isEmpty());
        count("open-without-amount", deal.isOpen() && deal.amount().isEmpty());
        if (deal.isWon()) {
            sum("won-revenue", read);
            deal.closed().ifPresent(day -> count("won-by-quarter." + quarter(day), true));
        } else if (deal.isOpen()) {
            sum("open-amount", read);
            deal.stage().ifPresent(stage -> count("open-by-stage." + stage, true));
        } else if (deal.outcome() == Deal.Outcome.LOST) {
            sum("lost-amount", read);
            deal.closed().ifPresent(day -> count("lost-by-quarter." + quarter(day), true));
        }
        if (deal.onHold()) {
            sum("open-amount-on-hold", read);
        }
        see(deal.opened());
        see(deal.closed());
    }

    private void see(Optional<LocalDate> day) {
        if (day.isPresent()) {
            first = first.isEmpty() || day.get().isBefore(first.get()) ? day : first;
            last = last.isEmpty() || day.get().isAfter(last.get()) ? day : last;
        }
    }

    private void put(String name, long count) {
        figures.put(name, Long.toString(count));
    }

    /** Counts a deal of a kind, of which there is a figure whether any deal is of it or none. */
    private void count(String name, boolean isOne) {
        counts.computeIfAbsent(name, key -> new long[1])[0] += isOne ? 1 : 0;
    }

    private void sum(String name, ReadDeal read) {
        DealReader.money(read.deal())
                .ifPresent(amount -> sums.computeIfAbsent(name, key -> new HashMap<>())
                        .merge(read.currency(), amount.getAmount(), BigDecimal::add));
    }

    private static String word(Deal.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private String quarter(LocalDate day) {
        return quarters.computeIfAbsent(
                day, known -> "%s-Q%s".formatted(known.getYear(), (known.getMonthValue() + 2) / 3));
    }

    /** Returns the figures by name. */
    Map<String, String> figures() {
        return figures;
    }
}
