package io.stagecraft.scoring.qualification;

import io.stagecraft.core.measure.Labels;

/** The verdict of the four questions together (see the domain model, The four questions). */
public enum QualificationVerdict {
    /** Nothing is red or open, and there is an opportunity. */
    GO,
    /** Find out more, or improve the position, and assess again. */
    REWORK,
    /** One of the questions is answered against it. */
    NO_GO;

    /** Returns what people call it. */
    public Labels labels() {
        return switch (this) {
            case GO -> Labels.of("go");
            case REWORK -> Labels.of("rework");
            case NO_GO -> Labels.of("no-go");
        };
    }
}
