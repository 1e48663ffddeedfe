// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.inspection.Movement;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.inspection.MovementKind;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.examples.book.Defect;
import io.stagecraft.examples.review.page.Folded;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Every change of the open deals between two evenings, whenever they are due: those due in the quarter and all others side by side,
 * adding up to the whole to the last cent, and what moved in deals that stayed open.
 */
public final class OpenDealChanges {
    /** When a deal is due, seen from the quarter. */
    private enum Due {
        QUARTER,
        NEXT,
        LATER,
        EARLIER,
        UNKNOWN
    }

    /** What moves in a deal that stays open, besides its close date. */
    private enum Moved {
        AMOUNT_UP,
        AMOUNT_DOWN,
        AMOUNT_KNOWN,
        STAGE_FORWARD,
        STAGE_BACK,
        OWNER,
        OWNER_KNOWN,
        CATEGORY
    }

    /** One line of the whole: what is due in the quarter, and what at other times; a level is what all lines so far come to. */
    public record Line(Object label, boolean isLevel, boolean isOfDeals, Part due, Part other) {
        public Part all() {
            return due.plus(other);
        }

        private boolean isShown() {
            return isLevel || !due.isNothing() || !other.isNothing();
        }
    }

    /** Deals with their money, signed. */
    public record Part(long deals, Money worth) {
        public Part plus(Part more) {
            return new Part(Math.addExact(deals, more.deals), worth.plus(more.worth));
        }

        Part minus(Part less) {
            return plus(less.negated());
        }

        Part negated() {
            return new Part(-deals, worth.negated());
        }

        private boolean isNothing() {
            return deals == 0 && worth.isZero();
        }
    }

    private final Business business;
    private final Movement due;
    private final Movement whole;

    /**
     * @param due the changes of the deals due in the quarter, between the two evenings
     */
    public OpenDealChanges(Business business, Movement due) {
        this.business = business;
        this.due = due;
        this.whole = MovementInspection.between(
                        due.openingDay(),
                        due.closingDay(),
                        business.book().zone(),
                        business.book().currency())
                .of(business.deals());
    }

    /** Returns the tables, or empty if all open deals are due in the quarter or nothing says when any is due. */
    public Optional<Folded> tables() {
        if (due.closing().isEmpty()
                || lines().stream().allMatch(line -> line.other().isNothing())) {
            return Optional.empty();
        }
        Folded tables = Folded.of(between("change.all")).inTerminal().add(all());
        Table moved = moved();
        return Optional.of(moved.isEmpty() ? tables : tables.add(moved));
    }

    private Message between(String code) {
        return Message.of(code).with("from", due.openingDay()).with("to", due.closingDay());
    }

    private Table all() {
        Table table = Table.of(Message.of("change.whole"))
                .text("blank")
                .change(Message.of("change.due-in").with("quarter", business.quarterName()))
                .change("worth")
                .change("due-otherwise")
                .change("due-otherwise-worth")
                .change(Message.of("cell.all"))
                .change("due-otherwise-worth");
        for (Line line : lines()) {
            if (line.isShown()) {
                List<Object> cells = new ArrayList<>(List.of(line.label()));
                for (Part part : List.of(line.due(), line.other(), line.all())) {
                    boolean isBlank = part.isNothing() && !line.isLevel();
                    cells.add(isBlank || !line.isOfDeals() ? "" : (Object) part.deals());
                    cells.add(isBlank ? "" : part.worth());
                }
                table.row(line.isLevel() ? Tone.STRONG : Tone.PLAIN, cells.toArray());
            }
        }
        return table.inTerminal(25)
                .note(Message.of(vanished() == 0 ? "change.whole-note" : "change.whole-note-vanished")
                        .with("without", whole.withoutAmount())
                        .with("between", whole.cameAndWent())
                        .with("vanished", vanished()));
    }

    /** Returns how many deals an earlier export has and the last has not; nothing else is known of them. */
    private int vanished() {
        return business.book().defects().stream()
                .filter(defect ->
                        defect.kind().code().equals("odd.deals-of-an-earlier-export-that-are-not-in-the-last"))
                .mapToInt(Defect::count)
                .sum();
    }

    /** Returns the lines from the opening to the closing, each of which adds up. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(level(MovementKind.OPENING));
        lines.add(step(MovementKind.NEW));
        lines.add(step(MovementKind.REOPENED));
        lines.add(crossing(MovementKind.PULLED_IN));
        lines.add(crossing(MovementKind.PUSHED_OUT));
        // a deal may rise while it is due in the quarter, and fall when it no longer is: only the sum of both is that
        // of the whole
        Part amounts = amounts(due);
        lines.add(new Line(
                Message.of("change.amounts"),
                false,
                false,
                amounts,
                amounts(whole).minus(amounts)));
        lines.add(step(MovementKind.WON));
        lines.add(step(MovementKind.LOST));
        lines.add(step(MovementKind.ABANDONED));
        lines.add(level(MovementKind.CLOSING));
        return lines;
    }

    private static Part amounts(Movement of) {
        return new Part(0, of.amount(MovementKind.INCREASED).minus(of.amount(MovementKind.DECREASED)));
    }

    private Line level(MovementKind kind) {
        Part own = new Part(due.deals(kind), due.amount(kind));
        return new Line(kind.labels(), true, true, own, new Part(whole.deals(kind), whole.amount(kind)).minus(own));
    }

    private Line step(MovementKind kind) {
        Part own = signed(due, kind);
        return new Line(kind.labels(), false, true, own, signed(whole, kind).minus(own));
    }

    /** What comes into the quarter leaves the other times, and the other way round. */
    private Line crossing(MovementKind kind) {
        Part own = signed(due, kind);
        return new Line(
                Texts.constant("change.crossing", kind).with("quarter", business.quarterName()),
                false,
                true,
                own,
                own.negated());
    }

    private static Part signed(Movement of, MovementKind kind) {
        Part part = new Part(of.deals(kind), of.amount(kind));
        return kind.sign() < 0 ? part.negated() : part;
    }

    /** Returns what moved in the deals that were open on both evenings, a line for each way of moving. */
    private Table moved() {
        Money zero = Money.zero(business.book().currency());
        List<String> stages =
                business.process().stages().stream().map(SellingStage::id).toList();
        Map<List<Due>, Part> dates = new LinkedHashMap<>();
        Map<Due, Part> later = new EnumMap<>(Due.class);
        Map<Due, Part> earlier = new EnumMap<>(Due.class);
        Map<Moved, Part> others = new EnumMap<>(Moved.class);
        Instant opening =
                DateRange.ofDay(due.openingDay()).lastInstant(business.book().zone());
        for (Opportunity deal : business.open()) {
            Opportunity before = deal.asOf(opening).orElse(null);
            if (before == null || before.eventCount() == deal.eventCount() || !before.isOpen()) {
                continue;
            }
            Part one = new Part(1, deal.amount().orElse(zero));
            LocalDate then = before.expectedClose().orElse(null);
            LocalDate now = deal.expectedClose().orElse(null);
            Due from = due(then);
            Due to = due(now);
            if (from != to) {
                dates.merge(List.of(from, to), one, Part::plus);
            } else if (then != null && now != null && !then.equals(now)) {
                (now.isAfter(then) ? later : earlier).merge(to, one, Part::plus);
            }
            Money change = one.worth().minus(before.amount().orElse(zero));
            if (!change.isZero()) {
                Moved by = change.isPositive() ? Moved.AMOUNT_UP : Moved.AMOUNT_DOWN;
                others.merge(before.amount().isPresent() ? by : Moved.AMOUNT_KNOWN, new Part(1, change), Part::plus);
            }
            int step = Integer.compare(stages.indexOf(deal.stage()), stages.indexOf(before.stage()));
            if (step != 0) {
                others.merge(step > 0 ? Moved.STAGE_FORWARD : Moved.STAGE_BACK, one, Part::plus);
            }
            if (!deal.owner().equals(before.owner())) {
                others.merge(before.owner().isPresent() ? Moved.OWNER : Moved.OWNER_KNOWN, one, Part::plus);
            }
            if (!deal.dossier().category().equals(before.dossier().category())) {
                others.merge(Moved.CATEGORY, one, Part::plus);
            }
        }
        Table table = Table.of(Message.of("change.moved"))
                .text("change")
                .number("deals")
                .number("worth");
        for (Due from : Due.values()) {
            for (Due to : Due.values()) {
                row(
                        table,
                        Message.of("change.date").with("from", name(from)).with("to", name(to)),
                        dates.get(List.of(from, to)));
            }
        }
        rows(table, later, in -> Message.of("change.date-later").with("in", name(in)));
        rows(table, earlier, in -> Message.of("change.date-earlier").with("in", name(in)));
        rows(table, others, what -> Texts.constant("change.moved", what));
        return table.inTerminal(40).note(Message.of("change.moved-note"));
    }

    private static <K extends Enum<K>> void rows(Table table, Map<K, Part> parts, Function<K, Message> label) {
        parts.forEach((key, part) -> row(table, label.apply(key), part));
    }

    private static void row(Table table, Message label, @Nullable Part part) {
        if (part != null) {
            table.row(label, part.deals(), part.worth());
        }
    }

    private Due due(@Nullable LocalDate day) {
        if (day == null) {
            return Due.UNKNOWN;
        }
        DateRange quarter = business.quarter().range();
        if (day.isBefore(quarter.start())) {
            return Due.EARLIER;
        }
        if (day.isBefore(quarter.end())) {
            return Due.QUARTER;
        }
        return next().range().contains(day) ? Due.NEXT : Due.LATER;
    }

    private Message name(Due part) {
        return switch (part) {
            case QUARTER -> business.quarterName();
            case NEXT -> Texts.quarter(next());
            case LATER, EARLIER, UNKNOWN -> Texts.constant("change.due", part);
        };
    }

    private FiscalPeriod next() {
        return business.fiscal().quarterOf(business.quarter().range().end());
    }
}
