// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.ScoreClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The change between two scores, criterion by criterion; the parts sum to the whole change, exactly. */
@Value.Immutable
public abstract class ScoreChange implements Serializable {
    ScoreChange() {}

    static ScoreChange between(Score earlier, Score later) {
        Map<String, Sum> before = byId(earlier);
        Map<String, Sum> after = byId(later);
        Set<String> ids = new LinkedHashSet<>();
        later.contributions().forEach(part -> ids.add(part.id()));
        earlier.contributions().forEach(part -> ids.add(part.id()));
        List<Contribution> parts = new ArrayList<>();
        for (String id : ids) {
            Sum from = before.getOrDefault(id, Sum.NOTHING);
            Sum to = after.getOrDefault(id, Sum.NOTHING);
            BigDecimal difference = to.amount.subtract(from.amount);
            if (difference.signum() != 0) {
                parts.add(Contribution.of(
                        id,
                        difference,
                        Message.of("score.change").with("before", from.reason).with("after", to.reason)));
            }
        }
        return ImmutableScoreChange.builder()
                .contributions(parts)
                .classBefore(earlier.scoreClass())
                .classAfter(later.scoreClass())
                .build();
    }

    private static Map<String, Sum> byId(Score score) {
        Map<String, Sum> all = new HashMap<>();
        score.contributions().forEach(part -> all.merge(part.id(), new Sum(part.amount(), part.reason()), Sum::plus));
        return all;
    }

    private record Sum(BigDecimal amount, Message reason) {
        static final Sum NOTHING = new Sum(BigDecimal.ZERO, Message.of("score.not-scored"));

        Sum plus(Sum other) {
            return new Sum(
                    amount.add(other.amount),
                    Message.of("score.both").with("first", reason).with("second", other.reason));
        }
    }

    /**
     * Returns the change of each criterion, in the order of the later score and then of the earlier one; only what changed.
     */
    public abstract List<Contribution> contributions();

    /** Returns the class of the earlier score, or empty if it had none. */
    public abstract Optional<ScoreClass> classBefore();

    /** Returns the class of the later score, or empty if it has none. */
    public abstract Optional<ScoreClass> classAfter();

    /** Returns the points of the later score less those of the earlier one, exactly. */
    public BigDecimal points() {
        return Decimals.normal(
                contributions().stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
