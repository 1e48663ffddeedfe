// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;

/** All stages of a book taken as one, where too little is known by stage. */
final class WholeBook {
    /** What stands for the stage. */
    static final String STAGE = "(the book)";

    private WholeBook() {}

    /** Returns a path whose days are the age of the deal; their beginning is unknown if that is. */
    static DealPath of(DealPath path) {
        long age = path.age().orElse(0);
        Stay whole = Stay.of(STAGE, age, path.end())
                .withSeenFrom(Math.min(path.seenFrom(), age))
                .withIsEntryKnown(path.age().isPresent());
        return DealPath.of(whole).withTeam(path.team()).withAge(path.age());
    }
}
