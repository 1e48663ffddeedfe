// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** The first code of the README. A test holds the two, and what it prints, against each other. */
public final class Quickstart {
    private Quickstart() {}

    /** Prints where a deal really stands, why it may not be won yet, and an exact split. */
    public static void main(String... arguments) {
        SalesProcess process = SalesProcesses.consultative();
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        Instant monday = Instant.parse("2026-03-02T09:00:00Z");

        Opportunity deal = Opportunity.open("A-1042", "customer-17", Money.parse("EUR 40000.00"), process, monday)
                .record(Evidence.confirmed("conversation-valued", monday));
        deal = engine.advance(deal, monday).orElseThrow();
        deal = engine.advance(deal, monday).orElseThrow(); // the gate only advises, so this moves too

        StageReview review = engine.review(deal, Instant.parse("2026-04-01T09:00:00Z"));
        System.out.println(review.alignment());
        review.missing().forEach(statement -> System.out.println("nobody confirmed: " + statement.statement()));

        MoveResult win = engine.win(deal, Instant.parse("2026-04-01T09:00:00Z"));
        win.reasons().forEach(reason -> System.out.println("not won: " + reason));

        Map<String, BigDecimal> weights = new TreeMap<>(Map.of("East", new BigDecimal("0.7"), "West", BigDecimal.ONE));
        System.out.println(Apportionment.largestRemainder().split(Money.parse("EUR 100000.00"), weights));
    }
}
