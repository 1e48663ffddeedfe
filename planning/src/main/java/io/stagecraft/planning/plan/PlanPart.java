package io.stagecraft.planning.plan;

import io.stagecraft.core.problem.Problem;
import io.stagecraft.planning.division.Part;
import java.util.List;

/** Some of the parts of a plan in the making, divided, on their way to {@link PlanParts#join}. */
public final class PlanPart {
    private final Part part;

    PlanPart(Part part) {
        this.part = part;
    }

    /** Returns the first part. */
    public int from() {
        return part.from();
    }

    /** Returns the part after the last. */
    public int to() {
        return part.to();
    }

    /** Returns the problems of nodes that cannot be divided; immutable, empty if it was. */
    public List<Problem> problems() {
        return part.problems();
    }

    Part part() {
        return part;
    }

    /** Returns the numbers of the parts. */
    @Override
    public String toString() {
        return part.toString();
    }
}
