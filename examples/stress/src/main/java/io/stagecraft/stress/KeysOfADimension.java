// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.stress;

import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.target.TargetDimension;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A dimension whose keys are put in order when one is looked for first, by two threads at once: both find theirs. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "both keys are found")
@Outcome(expect = Expect.FORBIDDEN, desc = "a key is missing")
@State
public class KeysOfADimension {
    private final Dimension<String> regions = Dimension.of("region", TargetDimension.REGION, List.of("north", "south"));

    /** Looks for the first key. */
    @Actor
    public void north(ZZ_Result seen) {
        seen.r1 = regions.parent("north").isEmpty();
    }

    /** Looks for the second key. */
    @Actor
    public void south(ZZ_Result seen) {
        seen.r2 = regions.parent("south").isEmpty();
    }
}
