package io.stagecraft.scoring.probability;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Reason;
import io.stagecraft.scoring.learning.Indicator;
import java.util.List;

/** Estimates with more reasons. */
final class Estimates {
    private Estimates() {}

    static Estimate withReasons(Estimate estimate, List<Reason> more) {
        return Estimate.builder()
                .status(estimate.status())
                .explanation(withReasons(estimate.explanation(), more))
                .build();
    }

    static Explanation withReasons(Explanation explanation, List<Reason> more) {
        return explanation.withReasons(ImmutableList.<Reason>builder()
                .addAll(explanation.reasons())
                .addAll(more)
                .build());
    }

    static List<Reason> reasons(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::reason).toList();
    }
}
