package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Deal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The figures that say what was read, over all currencies and with the deals that are in no book. */
final class Counted {
    private final Map<String, String> figures = new TreeMap<>();
    private final List<ReadDeal> deals;

    Counted(DealRows rows, SetAsideRows aside, Map<String, Long> history, LocalDate asOf) {
        this.deals = rows.deals();
        rows.counts().forEach(this::put);
        put("set-aside", aside.deals().size());
        put("deals", deals.size());
        for (Deal.Outcome outcome : Deal.Outcome.values()) {
            put(word(outcome), count(deal -> deal.outcome() == outcome));
        }
        put("open-on-hold", count(Deal::onHold));
        put(
                "overdue-open",
                count(deal -> deal.isOpen()
                        && deal.expectedClose().filter(asOf::isAfter).isPresent()));
        put("closed-without-day", count(deal -> !deal.isOpen() && deal.closed().isEmpty()));
        put("without-opening-day", count(deal -> deal.opened().isEmpty()));
        put("deals-without-owner", count(deal -> deal.seller().isEmpty()));
        put(
                "owners",
                deals.stream()
                        .flatMap(read -> read.deal().seller().stream())
                        .distinct()
                        .count());
        put("won-without-amount", count(deal -> deal.isWon() && deal.wonValue().isEmpty()));
        put("open-without-amount", count(deal -> deal.isOpen() && deal.amount().isEmpty()));
        sums("won-revenue", Deal::isWon);
        sums("lost-amount", deal -> deal.outcome() == Deal.Outcome.LOST);
        sums("open-amount", Deal::isOpen);
        sums("open-amount-on-hold", Deal::onHold);
        days();
        tally("won-by-quarter", Deal::isWon, deal -> deal.closed().map(Counted::quarter));
        tally(
                "lost-by-quarter",
                deal -> deal.outcome() == Deal.Outcome.LOST,
                deal -> deal.closed().map(Counted::quarter));
        tally("open-by-stage", Deal::isOpen, Deal::stage);
        rows.outcomeWords().forEach((word, count) -> put("closed-as." + word, count));
        history.forEach(this::put);
    }

    private void put(String name, long count) {
        figures.put(name, Long.toString(count));
    }

    private static String word(Deal.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private long count(Predicate<Deal> which) {
        return deals.stream().map(ReadDeal::deal).filter(which).count();
    }

    private void sums(String name, Predicate<Deal> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (ReadDeal read : deals) {
            if (which.test(read.deal())) {
                DealReader.money(read.deal())
                        .ifPresent(
                                amount -> sums.merge(read.currency().getCode(), amount.getAmount(), BigDecimal::add));
            }
        }
        sums.forEach((code, sum) -> figures.put(name + "." + code, sum.toPlainString()));
    }

    private void days() {
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        for (ReadDeal read : deals) {
            for (Optional<LocalDate> day :
                    List.of(read.deal().opened(), read.deal().closed())) {
                first = day.isPresent()
                                && first.filter(known -> !day.get().isBefore(known))
                                        .isEmpty()
                        ? day
                        : first;
                last = day.isPresent()
                                && last.filter(known -> !day.get().isAfter(known))
                                        .isEmpty()
                        ? day
                        : last;
            }
        }
        first.ifPresent(day -> figures.put("first-day", day.toString()));
        last.ifPresent(day -> figures.put("last-day", day.toString()));
    }

    private void tally(String name, Predicate<Deal> which, Function<Deal, Optional<String>> by) {
        Map<String, Long> tally = new TreeMap<>();
        deals.stream()
                .map(ReadDeal::deal)
                .filter(which)
                .flatMap(deal -> by.apply(deal).stream())
                .forEach(key -> tally.merge(key, 1L, Long::sum));
        tally.forEach((key, count) -> put(name + "." + key, count));
    }

    private static String quarter(LocalDate day) {
        return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Returns the figures by name. */
    Map<String, String> figures() {
        return figures;
    }
}
