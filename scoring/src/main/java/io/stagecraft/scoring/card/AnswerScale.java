// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A scale of a few possible answers, each with its points.
 *
 * <p>An {@link Answer} fits a scale whose options have its names as ids; unknown is never an option. The scale of the risk
 * table is {@code AnswerScale.yesPartlyNo(2, 1, 0)}.
 */
@Value.Immutable
public abstract non-sealed class AnswerScale extends Scale implements WithAnswerScale {
    private static final Labels YES = Labels.of("yes").with("zh", "是");
    private static final Labels PARTLY = Labels.of("partly").with("zh", "部分");
    private static final Labels NO = Labels.of("no").with("zh", "否");

    AnswerScale() {}

    /** Returns a scale of options, in the order in which people read them. */
    public static AnswerScale of(List<AnswerOption> options) {
        Elements.checked(options, "options");
        return builder().addAllOptions(options).build();
    }

    /** Returns a scale of options, in the order in which people read them. */
    public static AnswerScale of(AnswerOption... options) {
        requireNonNull(options, "options");
        return of(List.of(options));
    }

    /** Returns the scale of {@link Answer#YES} and {@link Answer#NO}. */
    public static AnswerScale yesNo(long yes, long no) {
        return of(AnswerOption.of("YES", YES, yes), AnswerOption.of("NO", NO, no));
    }

    /** Returns the scale of {@link Answer#YES}, {@link Answer#PARTLY} and {@link Answer#NO}. */
    public static AnswerScale yesPartlyNo(long yes, long partly, long no) {
        return of(
                AnswerOption.of("YES", YES, yes),
                AnswerOption.of("PARTLY", PARTLY, partly),
                AnswerOption.of("NO", NO, no));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the possible answers, in the order in which people read them; at least one and at most 120. */
    public abstract List<AnswerOption> options();

    /**
     * Returns this with another effect of one option.
     *
     * @throws IllegalArgumentException if there is no such option
     */
    public AnswerScale withEffect(String optionId, Effect effect) {
        requireNonNull(optionId, "optionId");
        if (options().stream().noneMatch(option -> option.id().equals(optionId))) {
            throw new IllegalArgumentException("option must be one of "
                    + options().stream().map(AnswerOption::id).toList() + " but was " + optionId);
        }
        return of(options().stream()
                .map(option -> option.id().equals(optionId) ? option.withEffect(effect) : option)
                .toList());
    }

    @Override
    public List<BigDecimal> possiblePoints() {
        return options().stream().map(AnswerOption::points).toList();
    }

    @Override
    public int decimals() {
        return possiblePoints().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }

    @Override
    public boolean isNumeric() {
        return false;
    }

    @Override
    void examine(Problems problems, String path) {
        int count = options().size();
        problems.require(
                count > 0 && count <= MOST_LEVELS,
                path + ".options",
                Message.of("options.count").with("most", MOST_LEVELS).with("value", count));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            AnswerOption option = options().get(i);
            String at = path + ".options[" + i + "].id";
            problems.requireId(at, option.id());
            problems.require(
                    seen.add(option.id()), at, Message.of("id.duplicate").with("value", option.id()));
            problems.require(
                    !option.id().equals(Answer.UNKNOWN.name()),
                    at,
                    Message.of("option.unknown").with("value", option.id()));
        }
    }

    /** Builds {@link AnswerScale} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAnswerScale.Builder {
        Builder() {}
    }
}
