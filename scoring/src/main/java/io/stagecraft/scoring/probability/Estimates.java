package io.stagecraft.scoring.probability;

import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.learning.Indicator;
import java.util.List;

/** Estimates with more reasons. */
final class Estimates {
    private Estimates() {}

    static Estimate withReasons(Estimate estimate, List<Message> more) {
        return Estimate.builder()
                .status(estimate.status())
                .explanation(withReasons(estimate.explanation(), more))
                .build();
    }

    /** Adds reasons, each once. */
    static Explanation withReasons(Explanation explanation, List<Message> more) {
        return explanation.withReasons(ImmutableSet.<Message>builder()
                .addAll(explanation.reasons())
                .addAll(more)
                .build()
                .asList());
    }

    static List<Message> reasons(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::reason).toList();
    }
}
