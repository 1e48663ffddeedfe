package io.stagecraft.examples.review;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.scoring.tier.PyramidMovement;
import io.stagecraft.scoring.tier.Tier;
import io.stagecraft.scoring.tier.TierMove;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValueMeasure;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Which customers rose and fell between two value pyramids: those of two spans of equal length, one right after the other. */
final class MovesSection {
    private static final int MOST_MONTHS = 12;
    private static final int SHOWN = 10;

    private final Business business;
    private final int months;
    private final DateRange before;
    private final DateRange after;

    private MovesSection(Business business) {
        LocalDate asOf = business.book().asOf();
        DateRange observed = business.observed();
        this.business = business;
        long known = ChronoUnit.MONTHS.between(observed.start(), asOf.plusDays(1));
        this.months = (int) Math.min(MOST_MONTHS, known / 2);
        this.after = DateRange.ofClosed(asOf.minusMonths(months).plusDays(1), asOf.plusDays(months == 0 ? 1 : 0));
        this.before = DateRange.of(asOf.minusMonths(2L * months).plusDays(1), after.start());
    }

    static Section of(Business business, Figures figures) {
        return new MovesSection(business).section(figures);
    }

    private Section section(Figures figures) {
        if (months == 0) {
            return Section.of(
                    "moves",
                    "Customers who moved",
                    "Closed deals are known for less than two months: too little to compare.");
        }
        Map<String, Money> earlier = business.wonByCustomer(before);
        Map<String, Money> later = business.wonByCustomer(after);
        if (earlier.isEmpty() || later.isEmpty()) {
            return Section.of(
                    "moves",
                    "Customers who moved",
                    "Nobody bought anything from %s, so there is nothing to compare."
                            .formatted(span(earlier.isEmpty() ? before : after)));
        }
        boolean prospects = business.book().accounts().stream()
                .anyMatch(account -> !earlier.containsKey(account.name()) || !later.containsKey(account.name()));
        TierScheme scheme = prospects ? TierScheme.keyOrdinaryProspect() : TierScheme.strategicImportantGeneral();
        PyramidMovement<String> movement = pyramid(earlier, scheme).movementTo(pyramid(later, scheme), Account::name);
        for (TierMove.Kind kind : List.of(TierMove.Kind.PROMOTED, TierMove.Kind.RELEGATED, TierMove.Kind.STAYED)) {
            figures.put("moves." + Texts.lower(kind), movement.moves(kind).size());
        }
        return Section.of("moves", "Customers who moved", lead(movement))
                .add(tiles(movement))
                .add(table(movement, scheme))
                .add(movers(movement, TierMove.Kind.PROMOTED, "Who rose, the largest change first"))
                .add(movers(movement, TierMove.Kind.RELEGATED, "Who fell, the largest change first"))
                .add(Remarks.of(
                        "How to read this",
                        List.of(
                                "Both spans are of %s, so that they compare; as long as the book allows, twelve at most."
                                        .formatted(Texts.count(months, "month", "months")),
                                "A customer can fall although it bought more, when others bought more still: a tier is a"
                                        + " share of the customers, not an amount.")));
    }

    private ValuePyramid<Account> pyramid(Map<String, Money> won, TierScheme scheme) {
        Money nothing = Money.zero(business.book().currency());
        return ValuePyramid.of(
                business.book().accounts(),
                ValueMeasure.<Account>money(account -> won.getOrDefault(account.name(), nothing))
                        .tiesBy(Comparator.comparing(Account::name)),
                scheme);
    }

    private static String span(DateRange days) {
        return days.start() + " to " + days.lastDay();
    }

    private Money money(long minor) {
        return Money.ofMinor(business.book().currency(), minor);
    }

    private static long change(PyramidMovement<String> movement) {
        return movement.moves().stream().mapToLong(TierMove::valueChange).sum();
    }

    private String lead(PyramidMovement<String> movement) {
        int rose = movement.moves(TierMove.Kind.PROMOTED).size();
        int fell = movement.moves(TierMove.Kind.RELEGATED).size();
        return "From the %s to %s to the %s to %s, %s rose, %s fell and %s stayed where they were; together they bought %s."
                .formatted(
                        Texts.count(months, "month", "months"),
                        before.lastDay(),
                        Texts.count(months, "month", "months"),
                        after.lastDay(),
                        Texts.count(rose, "customer", "customers"),
                        Texts.count(fell),
                        Texts.count(movement.moves(TierMove.Kind.STAYED).size()),
                        moreOrLess(change(movement)));
    }

    private String moreOrLess(long change) {
        return change == 0 ? "as much" : Texts.money(money(Math.abs(change))) + (change > 0 ? " more" : " less");
    }

    private Tiles tiles(PyramidMovement<String> movement) {
        return new Tiles()
                .add(
                        "Rose",
                        Texts.count(movement.moves(TierMove.Kind.PROMOTED).size(), "customer", "customers"),
                        "bought " + moreOrLess(movement.valueChange(TierMove.Kind.PROMOTED)),
                        Tone.GOOD)
                .add(
                        "Fell",
                        Texts.count(movement.moves(TierMove.Kind.RELEGATED).size(), "customer", "customers"),
                        "bought " + moreOrLess(movement.valueChange(TierMove.Kind.RELEGATED)),
                        Tone.BAD)
                .add(
                        "Stayed",
                        Texts.count(movement.moves(TierMove.Kind.STAYED).size(), "customer", "customers"),
                        "bought " + moreOrLess(movement.valueChange(TierMove.Kind.STAYED)),
                        Tone.PLAIN);
    }

    private Table table(PyramidMovement<String> movement, TierScheme scheme) {
        List<Tier> levels = scheme.levels();
        Table table = Table.of("From the tier on the left to the tier above: customers")
                .text("Was");
        levels.forEach(tier -> table.number(tier.labels().text()));
        table.number("All");
        for (Tier from : levels) {
            String[] cells = new String[levels.size() + 2];
            cells[0] = from.labels().text();
            for (int i = 0; i < levels.size(); i++) {
                cells[i + 1] = Texts.count(count(movement, Optional.of(from), Optional.of(levels.get(i))));
            }
            cells[levels.size() + 1] = Texts.count(count(movement, Optional.of(from), Optional.empty()));
            table.row(cells);
        }
        String[] sums = new String[levels.size() + 2];
        sums[0] = "All";
        for (int i = 0; i < levels.size(); i++) {
            sums[i + 1] = Texts.count(count(movement, Optional.empty(), Optional.of(levels.get(i))));
        }
        sums[levels.size() + 1] = Texts.count(movement.moves().size());
        return table.row(Tone.STRONG, sums);
    }

    private static long count(PyramidMovement<String> movement, Optional<Tier> from, Optional<Tier> to) {
        return movement.moves().stream()
                .filter(move -> from.isEmpty() || move.tierBefore().equals(from))
                .filter(move -> to.isEmpty() || move.tierAfter().equals(to))
                .count();
    }

    private Table movers(PyramidMovement<String> movement, TierMove.Kind kind, String caption) {
        Table table = Table.of(caption + ", " + business.book().currency())
                .text("Customer")
                .text("Was")
                .text("Is")
                .number("Bought before")
                .wideOnly()
                .number("Bought after")
                .number("Change")
                .inTerminal(5);
        List<TierMove<String>> moves = movement.moves(kind);
        Comparator<TierMove<String>> largest = Comparator.comparingLong(move -> Math.abs(move.valueChange()));
        moves.stream()
                .sorted(largest.reversed())
                .limit(SHOWN)
                .forEach(move -> table.row(
                        move.id(),
                        name(move.tierBefore()),
                        name(move.tierAfter()),
                        Texts.whole(money(move.valueBefore())),
                        Texts.whole(money(move.valueAfter())),
                        (move.valueChange() > 0 ? "+" : "") + Texts.whole(money(move.valueChange()))));
        return moves.size() > SHOWN ? table.note("%d more moved the same way.".formatted(moves.size() - SHOWN)) : table;
    }

    private static String name(Optional<Tier> tier) {
        return tier.map(known -> known.labels().text()).orElse("none");
    }
}
