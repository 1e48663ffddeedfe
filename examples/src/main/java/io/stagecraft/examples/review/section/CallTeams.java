// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.CalledQuarter;
import io.stagecraft.examples.review.quarter.Calls;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.rollup.CalledAmount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What each manager's team has won, called and is forecast, and what the book is. */
final class CallTeams {
    private final Business business;
    private final CalledQuarter quarter;
    private final PeriodForecast forecast;
    private final Calls calls;

    CallTeams(Business business, CalledQuarter quarter, Calls calls) {
        this.business = business;
        this.quarter = quarter;
        this.forecast = quarter.forecast();
        this.calls = calls;
    }

    /** Returns a row for each team; empty where there is only one. */
    Optional<Table> table() {
        Map<String, PeriodForecast> teams = quarter.outlook().ofTeams();
        if (teams.size() < 2) {
            return Optional.empty();
        }
        Optional<String> promised = calls.promised();
        Table table = Table.of(Message.of("call.teams")).text("manager").number("won");
        if (promised.isPresent()) {
            table.number("called").number("called-before").text("calls-ran");
        }
        table.number("middle")
                .number("low")
                .wideOnly()
                .number("high")
                .wideOnly()
                .text("record");
        teams.forEach((manager, own) -> {
            List<Object> cells = new ArrayList<>(List.of(Texts.team(manager), Texts.whole(own.won())));
            promised.ifPresent(kind -> cells.addAll(List.of(
                    called(manager, kind, business.book().asOf()),
                    called(manager, kind, quarter.lastCall()),
                    calls.atThisPoint(manager, kind).flatMap(Calls::leaning).orElse(Texts.NONE))));
            cells.addAll(List.of(
                    own.quantile(0.5).<Object>map(Texts::whole).orElse(Texts.NOBODY_CAN_SAY),
                    own.quantile(0.1).map(Texts::whole),
                    own.quantile(0.9).map(Texts::whole),
                    ForecastRecordSection.shortRecord(own)));
            table.row(cells.toArray());
        });
        together(table, teams.values(), promised);
        return Optional.of(table.note(Message.of(promised.isPresent() ? "call.teams-note-called" : "call.teams-note")));
    }

    /** What teams come to one by one is not what the book is forecast: the difference is a row, so that the sum is the one number. */
    private void together(Table table, Collection<PeriodForecast> teams, Optional<String> promised) {
        Money won = forecast.won();
        Optional<Money> rest = quarter.middle();
        for (PeriodForecast own : teams) {
            won = won.minus(own.won());
            rest = rest.map(all -> own.quantile(0.5).map(all::minus).orElse(all));
        }
        if (!won.isZero() || rest.filter(more -> !more.isZero()).isPresent()) {
            table.row(
                    Tone.QUIET, sum(Message.of("people.others"), won, promised.map(kind -> List.of("", "", "")), rest));
        }
        table.row(
                Tone.STRONG,
                sum(
                        Texts.SUM,
                        forecast.won(),
                        promised.map(kind -> List.of(
                                all(kind, business.book().asOf()),
                                all(kind, quarter.lastCall()),
                                calls.atThisPoint(kind).flatMap(Calls::leaning))),
                        quarter.middle()));
    }

    private static Object[] sum(Message name, Money won, Optional<? extends List<?>> called, Optional<Money> middle) {
        List<Object> cells = new ArrayList<>(List.of(name, Texts.whole(won)));
        called.ifPresent(cells::addAll);
        cells.addAll(List.of(middle.<Object>map(Texts::whole).orElse(Texts.NOBODY_CAN_SAY), "", "", ""));
        return cells.toArray();
    }

    private Optional<Money> all(String kind, LocalDate day) {
        return calls.all(kind, day).map(CalledAmount::amount).map(Texts::whole);
    }

    private Object called(String manager, String kind, LocalDate day) {
        return calls.of(manager, kind, day)
                .<Object>map(said -> Texts.whole(said.amount()))
                .orElse(Texts.NONE);
    }
}
