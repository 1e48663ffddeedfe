// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.fixtures.RenamedProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Any event fits a deal or is refused in words, and then changes nothing. Whatever happened, moves and migrations included: replaying
 * the events gives the deal, at each instant it is what was known then, it is stored and read as an equal one, and its past in the
 * names of the present process ends where it stands.
 */
public final class Events {
    private static final List<SalesProcess> PROCESSES =
            List.of(SalesProcesses.consultative(), SalesProcesses.keyAccountFunnel());

    private SalesProcess process;
    private StageEngine engine;
    private Opportunity deal;
    private boolean isFar;

    private Events(SalesProcess process) {
        this.process = process;
        this.engine = StageEngine.of(process, ZoneOffset.UTC);
        this.deal =
                Opportunity.open("A-1", "customer-1", Money.ofMajor(CurrencyUnit.EUR, 100), process, DealDomain.START);
    }

    /** Tries an input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Law.check(() -> new Events(Draw.one(data, PROCESSES)).run(data));
    }

    private void run(FuzzedDataProvider data) {
        for (int step = 0; step < 30 && data.remainingBytes() > 0; step++) {
            happen(data);
        }
        Law.same(Opportunity.replay(deal.events()), deal, "what is replayed");
        Law.same(Opportunity.replay(deal.events(), process), deal, "what is replayed in its process");
        Law.same(Stored.read(Stored.write(deal), Opportunity.class).orElseThrow(), deal, "what is stored");
        Law.same(deal.asOf(Instant.MAX).orElseThrow(), deal, "what is known in the end");
        Instant at = Draw.instant(data, deal.latestEventAt());
        List<DealEvent> known = new ArrayList<>();
        for (DealEvent event : deal.events()) {
            if (event.recordedAt().isAfter(at)) {
                break;
            }
            known.add(event);
        }
        Law.same(deal.asOf(at).map(Opportunity::events).orElse(List.of()), known, "what was known at " + at);
        Opportunity present = deal.inPresentProcess();
        Law.same(present.stage(), deal.stage(), "the stage in the present process");
        Law.same(present.status(), deal.status(), "the status in the present process");
        Law.same(present.answeredStatements().size(), deal.answeredStatements().size(), "what is answered there");
        if (!isFar) {
            Law.same(
                    engine.review(Opportunity.replay(deal.events()), deal.latestEventAt())
                            .explanation(),
                    engine.review(deal, deal.latestEventAt()).explanation(),
                    "the review of what is replayed");
        }
    }

    private void happen(FuzzedDataProvider data) {
        switch (data.consumeInt(0, 9)) {
            case 0, 1, 2, 3 -> fitting(data.consumeInt(0, 999_999));
            case 4 -> migrate(data.consumeLong());
            case 5 -> moved(data);
            case 6 ->
                Stored.read(
                                Edits.edited(
                                        Stored.write(deal.event(data.consumeInt(0, deal.eventCount() - 1))), data, 3),
                                DealEvent.class)
                        .ifPresent(event -> append((DealEvent) event));
            default -> append(event(data));
        }
    }

    private void fitting(int code) {
        if (!isFar) {
            deal = DealDomain.step(deal, process, code);
        }
    }

    private void moved(FuzzedDataProvider data) {
        if (!isFar) {
            Instant at = deal.latestEventAt().plusSeconds(3_600L * data.consumeInt(-50, 500));
            deal = DrawnMoves.made(engine, deal, at, data).deal();
        }
    }

    private void migrate(long seed) {
        RenamedProcess renamed = RenamedProcess.of(process, seed);
        Migration migration = Migration.of(renamed.map(), renamed.from(), renamed.to());
        Instant at = deal.latestEventAt();
        boolean isRefused = !migration.problems(deal, at).isEmpty();
        Opportunity there;
        try {
            there = migration.migrate(deal, at);
        } catch (IllegalArgumentException e) {
            Law.said(e);
            Law.holds(isRefused, () -> "refused without a problem: " + e.getMessage());
            return;
        }
        Law.holds(!isRefused, () -> "migrated in spite of " + migration.problems(deal, at));
        Law.same(there.stage(), "new-" + deal.stage(), "the stage after a migration");
        Law.same(there.status(), deal.status(), "the status after a migration");
        for (String statement : process.statements().ids()) {
            Law.same(
                    there.answer(renamed.map().statements().getOrDefault(statement, statement)),
                    deal.answer(statement),
                    "the answer to " + statement + " after a migration");
        }
        Law.same(there.events().subList(0, deal.eventCount()), deal.events(), "the events before a migration");
        process = renamed.to();
        engine = StageEngine.of(process, ZoneOffset.UTC);
        deal = there;
    }

    private void append(DealEvent event) {
        Opportunity before = deal;
        try {
            deal = before.append(event);
        } catch (IllegalArgumentException e) {
            Law.said(e);
            return;
        }
        if (deal.eventCount() == before.eventCount()) {
            Law.same(deal, before, "a deal that has the event");
        } else {
            Law.same(deal.events().subList(0, before.eventCount()), before.events(), "the events before " + event);
            Law.same(deal.event(before.eventCount()), event, "the last event");
        }
        if (process.indexOf(deal.stage()) < 0 || !deal.isIn(process)) {
            deal = before; // a product of another process
        }
        look();
    }

    /** Counting days from an instant far from all others is no concern of a deal. */
    private void look() {
        Instant latest = deal.latestEventAt();
        isFar = latest.isBefore(Instant.parse("-9999-01-01T00:00:00Z"))
                || latest.isAfter(Instant.parse("9998-01-01T00:00:00Z"));
    }

    private DealEvent event(FuzzedDataProvider data) {
        Instant at = Draw.instant(data, deal.latestEventAt());
        String stage = data.consumeInt(0, 3) == 0
                ? deal.stage()
                : Draw.one(data, process.stages()).id();
        String other = data.consumeInt(0, 9) == 0
                ? "no such stage"
                : Draw.one(data, process.stages()).id();
        return switch (data.consumeInt(0, 8)) {
            case 0 -> StageMoved.of(at, stage.equals(other) ? deal.stage() + "?" : stage, other);
            case 1 -> Won.of(at, stage);
            case 2 -> Lost.of(at, stage, LossReason.FIT);
            case 3 -> Abandoned.of(at, stage, LossReason.TIMING);
            case 4 -> Reopened.of(at, stage);
            case 5 ->
                AmountChanged.of(
                        at,
                        Money.ofMinor(data.consumeBoolean() ? CurrencyUnit.EUR : CurrencyUnit.USD, Draw.whole(data)));
            case 6 -> ExpectedCloseChanged.of(at, LocalDate.ofEpochDay(data.consumeInt(0, 40_000)));
            case 7 -> Opened.into(process).id("A-1").at(at).build();
            default -> Evidence.confirmed(Draw.one(data, process.statements().ids()), at);
        };
    }
}
