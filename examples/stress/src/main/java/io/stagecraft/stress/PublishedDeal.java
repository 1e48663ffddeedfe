// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.stress;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A deal that another thread finds in a plain field: all of it is there, or none. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "not there yet")
@Outcome(id = "2, 8", expect = Expect.ACCEPTABLE, desc = "both events, and the eight letters of the owner")
@Outcome(expect = Expect.FORBIDDEN, desc = "a part of the deal")
@State
public class PublishedDeal {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    private @Nullable Opportunity deal;

    /** Opens the deal and gives it to its owner. */
    @Actor
    public void write() {
        deal = Opportunity.open("deal", "customer", Money.parse("EUR 1"), PROCESS, AT)
                .reassign("seller-1", AT.plusSeconds(60));
    }

    /** Reads what is there. */
    @Actor
    public void read(II_Result seen) {
        Opportunity found = deal;
        if (found != null) {
            seen.r1 = found.events().size();
            seen.r2 = found.owner().orElse("").length();
        }
    }
}
