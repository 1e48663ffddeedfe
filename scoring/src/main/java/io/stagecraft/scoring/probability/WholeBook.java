package io.stagecraft.scoring.probability;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;

/** All stages of a book taken as one, where too little is known by stage. */
final class WholeBook {
    /** What stands for the stage. */
    static final String STAGE = "(the book)";

    private WholeBook() {}

    /** Returns a path whose days are the age of the deal; their beginning is unknown where that is. */
    static DealPath of(DealPath path) {
        return DealPath.builder()
                .team(path.team())
                .age(path.age())
                .addStays(Stay.builder()
                        .stage(STAGE)
                        .seenFrom(Math.min(path.seenFrom(), path.age().orElse(0)))
                        .days(path.age().orElse(0))
                        .isEntryKnown(path.age().isPresent())
                        .end(path.end())
                        .build())
                .build();
    }
}
