// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.numeric;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/** A strategy that asks others of its kind, and knows how deep they stand on one another. */
public interface Chained {
    /** Far beyond what a company chains, and far from the end of a stack. */
    int MOST = 1000;

    /** Returns how many strategies stand on one another here, from 1. */
    int depth();

    /**
     * Returns the depth of a strategy that asks others.
     *
     * @throws IllegalArgumentException if it stands on more than {@link #MOST}
     */
    static int over(List<?> asked) {
        int depth = asked.stream()
                .mapToInt(each -> each instanceof Chained chain ? chain.depth() : 0)
                .max()
                .orElse(0);
        checkArgument(depth < MOST, "strategies must stand at most %s deep on one another", MOST);
        return depth + 1;
    }
}
