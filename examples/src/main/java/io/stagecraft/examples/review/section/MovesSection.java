// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.scoring.tier.PyramidMovement;
import io.stagecraft.scoring.tier.Tier;
import io.stagecraft.scoring.tier.TierMove;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValueMeasure;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Which customers rose and fell between two value pyramids: those of two spans of equal length, one right after the other. */
public final class MovesSection {
    private static final int MOST_MONTHS = 12;
    private static final int SHOWN = 10;
    private static final List<TierMove.Kind> KINDS =
            List.of(TierMove.Kind.PROMOTED, TierMove.Kind.RELEGATED, TierMove.Kind.STAYED);

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

    public static Section of(Business business, Figures figures) {
        return new MovesSection(business).section(figures);
    }

    private Section section(Figures figures) {
        if (months == 0) {
            return Section.of("moves", Message.of("moves.too-short"));
        }
        Map<String, Money> earlier = business.wonByCustomer(before);
        Map<String, Money> later = business.wonByCustomer(after);
        if (earlier.isEmpty() || later.isEmpty()) {
            return Section.of(
                    "moves", Message.of("moves.nothing").with("span", Texts.span(earlier.isEmpty() ? before : after)));
        }
        boolean prospects = business.book().accounts().stream()
                .anyMatch(account -> !earlier.containsKey(account.name()) || !later.containsKey(account.name()));
        TierScheme scheme = prospects ? TierScheme.keyOrdinaryProspect() : TierScheme.strategicImportantGeneral();
        PyramidMovement<String> movement = pyramid(earlier, scheme).movementTo(pyramid(later, scheme), Account::name);
        for (TierMove.Kind kind : KINDS) {
            figures.put("moves." + Texts.code(kind), movement.moves(kind).size());
        }
        return Section.of("moves", lead(movement))
                .add(tiles(movement))
                .add(table(movement, scheme))
                .add(movers(movement, TierMove.Kind.PROMOTED))
                .add(movers(movement, TierMove.Kind.RELEGATED))
                .add(Remarks.onReading(List.of(
                        Message.of("moves.spans").with("months", months), Message.of("moves.share-not-amount"))));
    }

    private ValuePyramid<Account> pyramid(Map<String, Money> won, TierScheme scheme) {
        Money nothing = Money.zero(business.book().currency());
        return ValuePyramid.of(
                business.book().accounts(),
                ValueMeasure.<Account>money(account -> won.getOrDefault(account.name(), nothing))
                        .tiesBy(Comparator.comparing(Account::name)),
                scheme);
    }

    private Money money(long minor) {
        return Texts.whole(Money.ofMinor(business.book().currency(), minor));
    }

    private Message lead(PyramidMovement<String> movement) {
        return Message.of("moves.lead")
                .with("months", months)
                .with("before", before.lastDay())
                .with("after", after.lastDay())
                .with("rose", movement.moves(TierMove.Kind.PROMOTED).size())
                .with("fell", movement.moves(TierMove.Kind.RELEGATED).size())
                .with("stayed", movement.moves(TierMove.Kind.STAYED).size())
                .with(
                        "change",
                        moreOrLess(movement.moves().stream()
                                .mapToLong(TierMove::valueChange)
                                .sum()));
    }

    private Message moreOrLess(long change) {
        return change == 0
                ? Message.of("moves.as-much")
                : Message.of(change > 0 ? "moves.more" : "moves.less").with("amount", money(Math.abs(change)));
    }

    private Tiles tiles(PyramidMovement<String> movement) {
        Tiles tiles = new Tiles();
        for (TierMove.Kind kind : KINDS) {
            tiles.add(
                    kind == TierMove.Kind.PROMOTED
                            ? Tone.GOOD
                            : kind == TierMove.Kind.RELEGATED ? Tone.BAD : Tone.PLAIN,
                    Texts.constant("moves.kind", kind),
                    movement.moves(kind).size(),
                    Message.of("moves.bought").with("change", moreOrLess(movement.valueChange(kind))));
        }
        return tiles;
    }

    private Table table(PyramidMovement<String> movement, TierScheme scheme) {
        List<Tier> levels = scheme.levels();
        Table table = Table.of(Message.of("moves.table")).text("was");
        levels.forEach(tier -> table.number(Texts.label(tier.labels())));
        table.number(Message.of("cell.all"));
        for (Tier from : levels) {
            table.row(row(from.labels(), movement, Optional.of(from), levels));
        }
        return table.row(Tone.STRONG, row(Message.of("cell.all"), movement, Optional.empty(), levels));
    }

    private static Object[] row(Object head, PyramidMovement<String> movement, Optional<Tier> from, List<Tier> levels) {
        List<Object> cells = new ArrayList<>(List.of(head));
        levels.forEach(to -> cells.add(count(movement, from, Optional.of(to))));
        cells.add(count(movement, from, Optional.empty()));
        return cells.toArray();
    }

    private static long count(PyramidMovement<String> movement, Optional<Tier> from, Optional<Tier> to) {
        return movement.moves().stream()
                .filter(move -> from.isEmpty() || move.tierBefore().equals(from))
                .filter(move -> to.isEmpty() || move.tierAfter().equals(to))
                .count();
    }

    private Table movers(PyramidMovement<String> movement, TierMove.Kind kind) {
        Table table = Table.of(Texts.constant("moves.movers", kind))
                .text("customer")
                .text("was")
                .text("is")
                .number("before")
                .wideOnly()
                .number("after")
                .change("change")
                .inView(SHOWN)
                .inTerminal(5);
        Comparator<TierMove<String>> largest = Comparator.comparingLong(move -> Math.abs(move.valueChange()));
        movement.moves(kind).stream()
                .sorted(largest.reversed())
                .forEach(move -> table.row(
                        move.id(),
                        name(move.tierBefore()),
                        name(move.tierAfter()),
                        money(move.valueBefore()),
                        money(move.valueAfter()),
                        money(move.valueChange())));
        return table;
    }

    private static Object name(Optional<Tier> tier) {
        return tier.<Object>map(Tier::labels).orElse(Texts.NONE);
    }
}
