// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.stress;

import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.distribution.Simulation;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Amounts whose table is made at the first draw, by two threads at once: both draw as one thread does. */
@JCStressTest
@Outcome(id = "as alone, as alone", expect = Expect.ACCEPTABLE, desc = "the amount that one thread draws")
@Outcome(expect = Expect.FORBIDDEN, desc = "another amount")
@State
public class FirstDraws {
    private static final Money ALONE = drawn(simulation());

    private final Simulation simulation = simulation();

    private static Simulation simulation() {
        return RevenueModel.builder(CurrencyUnit.EUR)
                .deal(
                        "deal",
                        1,
                        AmountDistribution.equallyLikely(
                                List.of(Money.parse("EUR 1"), Money.parse("EUR 2"), Money.parse("EUR 3"))))
                .build()
                .simulation(42);
    }

    private static Money drawn(Simulation simulation) {
        return simulation.run(0, 1).mean().value();
    }

    /** Draws in one thread. */
    @Actor
    public void first(LL_Result seen) {
        seen.r1 = told(drawn(simulation));
    }

    /** Draws in another. */
    @Actor
    public void second(LL_Result seen) {
        seen.r2 = told(drawn(simulation));
    }

    private static String told(Money money) {
        return money.equals(ALONE) ? "as alone" : money.toString();
    }
}
