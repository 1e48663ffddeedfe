// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Functions that find the answers to the questions of a card in a subject of the caller's own type.
 *
 * <pre>{@code
 * Extractors<Deal> extractors = Extractors.<Deal>builder()
 *     .answer("budget", Deal::hasBudget)
 *     .number("users", deal -> Optional.of(deal.users()))
 *     .build();
 * }</pre>
 *
 * <p>The functions must give the same answer for the same subject, and may be called from several threads at once. An
 * exception that one of them throws reaches the caller unchanged.
 *
 * <p>It holds functions, so it has no equality of content and is not serializable.
 *
 * @param <T> what is scored
 */
public final class Extractors<T> {
    private final ImmutableMap<String, Extractor<T>> byId;

    private Extractors(ImmutableMap<String, Extractor<T>> byId) {
        this.byId = byId;
    }

    /** Returns a builder without functions. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    Map<String, Extractor<T>> byId() {
        return byId;
    }

    /** What a function gives, numbers or choices, and the input it becomes once the tables of the card are known. */
    record Extractor<T>(boolean isNumeric, CriterionInput<T> input) {
        Input<T> compile(CardKernel kernel, int criterion) {
            return input.compile(kernel, criterion);
        }
    }

    /** Makes the input of a criterion. */
    @FunctionalInterface
    interface CriterionInput<T> {
        Input<T> compile(CardKernel kernel, int criterion);
    }

    /**
     * Takes one function for each criterion; not safe for use by multiple threads.
     *
     * @param <T> what is scored
     */
    public static final class Builder<T> {
        private final Map<String, Extractor<T>> byId = new LinkedHashMap<>();

        Builder() {}

        /**
         * Adds a question that is answered with yes, partly or no, or not at all.
         *
         * @throws IllegalArgumentException if the criterion has a function already
         */
        public Builder<T> answer(String criterionId, Function<? super T, Answer> answer) {
            requireNonNull(answer, "answer");
            return put(criterionId, new Extractor<>(false, (kernel, at) -> new Input.OfAnswer<>(kernel, at, answer)));
        }

        /**
         * Adds a question that is answered with the id of an option, or not at all.
         *
         * @throws IllegalArgumentException if the criterion has a function already
         */
        public Builder<T> choice(String criterionId, Function<? super T, Optional<String>> optionId) {
            requireNonNull(optionId, "optionId");
            return put(criterionId, new Extractor<>(false, (kernel, at) -> new Input.OfChoice<>(kernel, at, optionId)));
        }

        /**
         * Adds a number that may be missing.
         *
         * @throws IllegalArgumentException if the criterion has a function already
         */
        public Builder<T> number(String criterionId, Function<? super T, Optional<BigDecimal>> number) {
            requireNonNull(number, "number");
            return put(criterionId, new Extractor<>(true, (kernel, at) -> new Input.OfNumber<>(kernel, at, number)));
        }

        /**
         * Adds an exact quotient that may be missing, such as an attainment.
         *
         * @throws IllegalArgumentException if the criterion has a function already
         */
        public Builder<T> ratio(String criterionId, Function<? super T, Optional<Ratio>> ratio) {
            requireNonNull(ratio, "ratio");
            return put(criterionId, new Extractor<>(true, (kernel, at) -> new Input.OfRatio<>(kernel, at, ratio)));
        }

        /**
         * Adds a whole number that is never missing.
         *
         * @throws IllegalArgumentException if the criterion has a function already
         */
        public Builder<T> whole(String criterionId, ToLongFunction<? super T> whole) {
            requireNonNull(whole, "whole");
            return put(criterionId, new Extractor<>(true, (kernel, at) -> new Input.OfWhole<>(kernel, at, whole)));
        }

        /**
         * Adds a number as a {@code double}, missing where it is not a number; an infinite one does not fit. It counts
         * as the decimal that {@link BigDecimal#valueOf(double)} makes of it, and edges are decided exactly.
         *
         * @throws IllegalArgumentException if the criterion has a function already
         */
        public Builder<T> real(String criterionId, ToDoubleFunction<? super T> number) {
            requireNonNull(number, "number");
            return put(criterionId, new Extractor<>(true, (kernel, at) -> new Input.OfReal<>(kernel, at, number)));
        }

        /** Returns the functions. */
        public Extractors<T> build() {
            return new Extractors<>(ImmutableMap.copyOf(byId));
        }

        private Builder<T> put(String criterionId, Extractor<T> extractor) {
            checkArgument(
                    byId.putIfAbsent(requireNonNull(criterionId, "criterionId"), extractor) == null,
                    "a criterion must have one extractor but %s has two",
                    criterionId);
            return this;
        }
    }
}
