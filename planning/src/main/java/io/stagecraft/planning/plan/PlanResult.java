package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import java.util.List;

/** What became of a split: {@link Planned}, or {@link Refused} with every reason. */
public sealed interface PlanResult {
    /**
     * Returns the plan.
     *
     * @throws InvalidDefinitionException with all reasons, if there is none
     */
    TargetPlan orElseThrow();

    /** Returns why there is no plan; immutable, empty if there is one. */
    List<Problem> problems();

    /** Returns whether there is a plan. */
    default boolean isPlanned() {
        return problems().isEmpty();
    }

    /** A split that gave a plan; immutable. */
    final class Planned implements PlanResult {
        private final TargetPlan plan;

        Planned(TargetPlan plan) {
            this.plan = plan;
        }

        /** Returns the plan. */
        public TargetPlan plan() {
            return plan;
        }

        @Override
        public TargetPlan orElseThrow() {
            return plan;
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** A split that gave none; immutable. */
    final class Refused implements PlanResult {
        private final ImmutableList<Problem> problems;

        Refused(List<Problem> problems) {
            this.problems = ImmutableList.copyOf(problems);
        }

        @Override
        public TargetPlan orElseThrow() {
            throw new InvalidDefinitionException("plan", problems);
        }

        @Override
        public List<Problem> problems() {
            return problems;
        }

        /** Returns the reasons as text; the form may change. */
        @Override
        public String toString() {
            return "no plan: " + problems;
        }
    }
}
