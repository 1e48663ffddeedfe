// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads the answer to one question from a subject, as a code and its points. */
abstract class Input<T> {
    final String criterionId;

    Input(CardKernel kernel, int criterion) {
        criterionId = kernel.card.criteria().get(criterion).id();
    }

    /** Returns the code of the answer; writes points on a line to a place among the lines of a row. */
    abstract int read(T subject, long[] lines, int at);

    /** Returns the answer as people write it, for a message. */
    abstract String text(T subject);

    final <V> V given(@Nullable V value) {
        return value == null ? requireNonNull(value, "answer to " + criterionId) : value;
    }

    static final class OfAnswer<T> extends Input<T> {
        private final Function<? super T, Answer> extract;
        private final byte[] codes = new byte[Answer.values().length];

        @SuppressWarnings("EnumOrdinal")
        OfAnswer(CardKernel kernel, int criterion, Function<? super T, Answer> extract) {
            super(kernel, criterion);
            this.extract = extract;
            for (Answer answer : Answer.values()) {
                codes[answer.ordinal()] = (byte) (answer.isKnown() ? kernel.codeOf(criterion, answer.name()) : 0);
            }
        }

        /** Looks the code up, because a branch on answers that vary is mispredicted. */
        @Override
        @SuppressWarnings("EnumOrdinal")
        int read(T subject, long[] lines, int at) {
            return codes[given(extract.apply(subject)).ordinal()];
        }

        @Override
        String text(T subject) {
            return extract.apply(subject).name();
        }
    }

    static final class OfChoice<T> extends Input<T> {
        private final Function<? super T, Optional<String>> extract;
        private final Map<String, Integer> codes;

        OfChoice(CardKernel kernel, int criterion, Function<? super T, Optional<String>> extract) {
            super(kernel, criterion);
            this.extract = extract;
            List<PossibleAnswer> possible = kernel.possible.get(criterion);
            ImmutableMap.Builder<String, Integer> all = ImmutableMap.builder();
            for (int i = 0; i < possible.size(); i++) {
                all.put(possible.get(i).id(), i + 1);
            }
            codes = all.build();
        }

        @Override
        int read(T subject, long[] lines, int at) {
            Optional<String> answer = given(extract.apply(subject));
            return answer.isEmpty() ? 0 : codes.getOrDefault(answer.get(), CardKernel.OUTSIDE_CODE);
        }

        @Override
        String text(T subject) {
            return extract.apply(subject).orElse("");
        }
    }

    static final class OfNumber<T> extends Input<T> {
        private final Function<? super T, Optional<BigDecimal>> extract;
        private final NumberReader reader;

        OfNumber(CardKernel kernel, int criterion, Function<? super T, Optional<BigDecimal>> extract) {
            super(kernel, criterion);
            this.extract = extract;
            reader = NumberReader.of(kernel, criterion);
        }

        @Override
        int read(T subject, long[] lines, int at) {
            Optional<BigDecimal> number = given(extract.apply(subject));
            return number.isEmpty() ? 0 : reader.read(number.get(), lines, at);
        }

        @Override
        String text(T subject) {
            return extract.apply(subject).map(BigDecimal::toPlainString).orElse("");
        }
    }

    static final class OfRatio<T> extends Input<T> {
        private final Function<? super T, Optional<Ratio>> extract;
        private final NumberReader reader;

        OfRatio(CardKernel kernel, int criterion, Function<? super T, Optional<Ratio>> extract) {
            super(kernel, criterion);
            this.extract = extract;
            reader = NumberReader.of(kernel, criterion);
        }

        @Override
        int read(T subject, long[] lines, int at) {
            Optional<Ratio> ratio = given(extract.apply(subject));
            return ratio.isEmpty() ? 0 : reader.read(ratio.get(), lines, at);
        }

        @Override
        String text(T subject) {
            return extract.apply(subject).map(Ratio::toString).orElse("");
        }
    }

    static final class OfWhole<T> extends Input<T> {
        private final ToLongFunction<? super T> extract;
        private final NumberReader reader;

        OfWhole(CardKernel kernel, int criterion, ToLongFunction<? super T> extract) {
            super(kernel, criterion);
            this.extract = extract;
            reader = NumberReader.of(kernel, criterion);
        }

        @Override
        int read(T subject, long[] lines, int at) {
            return reader.read(extract.applyAsLong(subject), lines, at);
        }

        @Override
        String text(T subject) {
            return Long.toString(extract.applyAsLong(subject));
        }
    }

    static final class OfReal<T> extends Input<T> {
        private final ToDoubleFunction<? super T> extract;
        private final NumberReader reader;

        OfReal(CardKernel kernel, int criterion, ToDoubleFunction<? super T> extract) {
            super(kernel, criterion);
            this.extract = extract;
            reader = NumberReader.of(kernel, criterion);
        }

        @Override
        int read(T subject, long[] lines, int at) {
            return reader.read(extract.applyAsDouble(subject), lines, at);
        }

        @Override
        String text(T subject) {
            return Double.toString(extract.applyAsDouble(subject));
        }
    }
}
