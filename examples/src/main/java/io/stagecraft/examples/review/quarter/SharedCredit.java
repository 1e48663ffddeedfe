// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.OpenDeal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What each person is credited with of the deals whose credit is split, beside what their owners would have alone: both columns have
 * one sum. What overlays are credited with stands beside, in no sum.
 */
public final class SharedCredit {
    private static final class Line {
        private int deals;
        private Money wonAsOwner;
        private Money won;
        private Money openAsOwner;
        private Money open;
        private Money beside;

        Line(Money zero) {
            wonAsOwner = zero;
            won = zero;
            openAsOwner = zero;
            open = zero;
            beside = zero;
        }
    }

    private final Money zero;
    private final SortedMap<String, Line> lines = new TreeMap<>();

    private SharedCredit(Business business, QuarterForecast outlook) {
        this.zero = Money.zero(business.book().currency());
        DateRange quarter = outlook.quarter();
        for (Opportunity deal :
                business.won(quarter.before(business.book().asOf().plusDays(1)))) {
            if (isSplit(deal.dossier().shares(), deal.dossier().overlays())
                    && deal.amount().isPresent()) {
                Line owner = line(deal.owner().orElse(""));
                owner.wonAsOwner = owner.wonAsOwner.plus(deal.amount().get());
                deal.credits().forEach((person, part) -> {
                    Line own = line(person);
                    own.won = own.won.plus(part);
                    own.deals++;
                });
                deal.overlayCredits().forEach(this::beside);
            }
        }
        for (OpenDeal deal : outlook.inPlay()) {
            if (isSplit(deal.shares(), deal.overlays())) {
                Line owner = line(deal.owner());
                owner.openAsOwner = owner.openAsOwner.plus(deal.amount());
                deal.credits(deal.amount()).forEach((person, part) -> {
                    Line own = line(person);
                    own.open = own.open.plus(part);
                    own.deals++;
                });
                deal.overlays()
                        .forEach(
                                (person, share) -> beside(person, share.partOf(deal.amount(), RoundingMode.HALF_EVEN)));
            }
        }
    }

    private static boolean isSplit(Map<String, ?> shares, Map<String, ?> overlays) {
        return !shares.isEmpty() || !overlays.isEmpty();
    }

    private Line line(String person) {
        return lines.computeIfAbsent(person, name -> new Line(zero));
    }

    private void beside(String person, Money part) {
        Line own = line(person);
        own.beside = own.beside.plus(part);
        own.deals++;
    }

    /** Returns a row for each person; empty where the credit of no deal won in the quarter or open is split. */
    public static Optional<Table> table(Business business, QuarterForecast outlook) {
        SharedCredit credit = new SharedCredit(business, outlook);
        return credit.lines.isEmpty() ? Optional.empty() : Optional.of(credit.table());
    }

    private Table table() {
        Table table = Table.of(Message.of("people.shared"))
                .text("seller")
                .number("deals")
                .number("won-as-owner")
                .number("won-credited")
                .number("open-as-owner")
                .number("open-credited")
                .number("beside");
        Line sum = new Line(zero);
        lines.forEach((person, line) -> {
            table.row(
                            person.isEmpty() ? Texts.NOBODY : person,
                            line.deals,
                            Texts.whole(line.wonAsOwner),
                            Texts.whole(line.won),
                            Texts.whole(line.openAsOwner),
                            Texts.whole(line.open),
                            Texts.whole(line.beside))
                    .by(person);
            sum.wonAsOwner = sum.wonAsOwner.plus(line.wonAsOwner);
            sum.won = sum.won.plus(line.won);
            sum.openAsOwner = sum.openAsOwner.plus(line.openAsOwner);
            sum.open = sum.open.plus(line.open);
        });
        table.row(
                Tone.STRONG,
                Texts.SUM,
                "",
                Texts.whole(sum.wonAsOwner),
                Texts.whole(sum.won),
                Texts.whole(sum.openAsOwner),
                Texts.whole(sum.open),
                "");
        return table.note(Message.of("people.shared-note"));
    }
}
