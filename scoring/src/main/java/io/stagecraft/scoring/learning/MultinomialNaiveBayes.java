// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A multinomial naive Bayes classifier of texts by their words, such as the notes of won and lost deals.
 *
 * <p>With add-one smoothing over the vocabulary {@code V} of all classes, in logarithms:
 *
 * <pre>
 * ln P(class) + Σ ln ( (n(word, class) + 1) / (n(class) + |V|) )
 * </pre>
 *
 * <p>Words outside the vocabulary are ignored. Source: Manning, Raghavan &amp; Schütze, Introduction to Information
 * Retrieval, section 13.2.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class MultinomialNaiveBayes implements Serializable {
    MultinomialNaiveBayes() {}

    /** Returns a model without any text. */
    public static MultinomialNaiveBayes empty() {
        return builder().build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of texts read, by class. */
    @Value.NaturalOrder
    public abstract SortedMap<String, Long> texts();

    /** Returns the number of occurrences of each word in each class, by word and class. */
    @Value.NaturalOrder
    public abstract SortedMap<String, SortedMap<String, Long>> words();

    /**
     * Returns this model after one more text.
     *
     * @param words its words, in any order, with repetitions
     */
    public MultinomialNaiveBayes plus(String textClass, List<String> words) {
        requireNonNull(textClass, "textClass");
        requireNonNull(words, "words");
        return plus(Map.of(textClass, List.of(words)));
    }

    /** Returns this model after more texts, given by class. */
    public MultinomialNaiveBayes plus(Map<String, ? extends Collection<? extends List<String>>> texts) {
        TreeMap<String, Long> textCounts = new TreeMap<>(texts());
        TreeMap<String, TreeMap<String, Long>> wordCounts = new TreeMap<>();
        words().forEach((word, counts) -> wordCounts.put(word, new TreeMap<>(counts)));
        texts.forEach((textClass, all) -> {
            Ids.check(textClass, "a class");
            textCounts.merge(textClass, (long) all.size(), Math::addExact);
            for (List<String> text : all) {
                for (String word : text) {
                    wordCounts.computeIfAbsent(word, any -> new TreeMap<>()).merge(textClass, 1L, Math::addExact);
                }
            }
        });
        Builder result = builder().putAllTexts(textCounts);
        wordCounts.forEach((word, counts) -> result.putWords(word, ImmutableSortedMap.copyOfSorted(counts)));
        return result.build();
    }

    /**
     * Returns the logarithm of the joint probability of a text and each class, by class in natural order.
     *
     * @throws IllegalStateException if no text was read yet
     */
    public Map<String, Double> logJoint(List<String> words) {
        requireNonNull(words, "words");
        if (texts().isEmpty()) {
            throw new IllegalStateException("no text was read yet");
        }
        double total = 0;
        for (long count : texts().values()) {
            total += count;
        }
        Map<String, Long> wordsOfClass = wordsOfClass();
        ImmutableMap.Builder<String, Double> result = ImmutableMap.builder();
        for (Map.Entry<String, Long> entry : texts().entrySet()) {
            String textClass = entry.getKey();
            double denominator = wordsOfClass.getOrDefault(textClass, 0L) + (double) words().size();
            double sum = StrictMath.log(entry.getValue() / total);
            for (String word : words) {
                Map<String, Long> counts = words().get(word);
                if (counts != null) {
                    sum += StrictMath.log((counts.getOrDefault(textClass, 0L) + 1) / denominator);
                }
            }
            result.put(textClass, sum);
        }
        return result.build();
    }

    /**
     * Returns the probability of each class given a text, by class in natural order; they add up to 1.
     *
     * @throws IllegalStateException if no text was read yet
     */
    public Map<String, Double> probabilities(List<String> words) {
        Map<String, Double> joint = logJoint(words);
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : joint.values()) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (double value : joint.values()) {
            sum += StrictMath.exp(value - largest);
        }
        Map<String, Double> result = new LinkedHashMap<>();
        for (Map.Entry<String, Double> entry : joint.entrySet()) {
            result.put(entry.getKey(), StrictMath.exp(entry.getValue() - largest) / sum);
        }
        return ImmutableMap.copyOf(result);
    }

    private Map<String, Long> wordsOfClass() {
        Map<String, Long> result = new TreeMap<>();
        words().values()
                .forEach(
                        counts -> counts.forEach((textClass, count) -> result.merge(textClass, count, Math::addExact)));
        return result;
    }

    @Value.Check
    void check() {
        requireNonNull(texts(), "texts");
        requireNonNull(words(), "words");
        texts().forEach((textClass, count) -> {
            Ids.check(textClass, "a class");
            checkArgument(count >= 0, "texts must be at least 0 but were %s (class %s)", count, textClass);
        });
        words().forEach((word, counts) -> counts.forEach((textClass, count) -> {
            checkArgument(
                    texts().containsKey(textClass),
                    "a word must be of a class with texts but was of %s (%s)",
                    textClass,
                    word);
            checkArgument(count >= 0, "words must be at least 0 but were %s (%s)", count, word);
        }));
    }

    /** Builds {@link MultinomialNaiveBayes} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMultinomialNaiveBayes.Builder {
        Builder() {}
    }
}
