// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.stress;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcesses;
import java.time.Instant;
import org.joda.money.Money;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** One deal that two threads continue: each has its own history, and neither sees the other's. */
@JCStressTest
@Outcome(id = "seller-2, seller-3", expect = Expect.ACCEPTABLE, desc = "each its own owner")
@Outcome(expect = Expect.FORBIDDEN, desc = "the owner of the other")
@State
public class TwoContinuations {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    private final Opportunity deal = Opportunity.open(
                    "deal", "customer", Money.parse("EUR 1"), SalesProcesses.consultative(), AT)
            .reassign("seller-1", AT.plusSeconds(60));

    /** Gives the deal to the second seller. */
    @Actor
    public void second(LL_Result seen) {
        seen.r1 = ownerOf(deal.reassign("seller-2", AT.plusSeconds(120)));
    }

    /** Gives the deal to the third seller. */
    @Actor
    public void third(LL_Result seen) {
        seen.r2 = ownerOf(deal.reassign("seller-3", AT.plusSeconds(120)));
    }

    private static String ownerOf(Opportunity continued) {
        return continued.events().size() == 3 ? continued.owner().orElse("nobody") : "lost";
    }
}
