// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.stress;

import io.stagecraft.core.statistics.CutPoints;
import java.math.BigDecimal;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Cut points of which two threads want different multiples, of which only the last one is kept: each gets what it asked for. */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "500 tenths are 50, and 500 hundredths are not")
@Outcome(expect = Expect.FORBIDDEN, desc = "the multiple of the other thread")
@State
public class CutsOfTwoScales {
    private final CutPoints cuts = CutPoints.closedBelow(new BigDecimal(50));

    /** Looks up tenths. */
    @Actor
    public void tenths(II_Result seen) {
        seen.r1 = cuts.timesTenTo(1).indexOf(500);
    }

    /** Looks up hundredths. */
    @Actor
    public void hundredths(II_Result seen) {
        seen.r2 = cuts.timesTenTo(2).indexOf(500);
    }
}
