// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The properties of a deal that a model reads, and their columns. It is data, so a product stores it beside the
 * model; bound to the caller's deals it turns them into numbers:
 *
 * <pre>{@code
 * FeatureSet features = FeatureSet.of(
 *         FeatureDefinition.number("days open", 30), FeatureDefinition.category("channel", "direct", "dealer"));
 * BoundFeatures<Deal> bound = features.<Deal>bind()
 *         .number("days open", deal -> OptionalDouble.of(deal.daysOpen()))
 *         .category("channel", Deal::channel)
 *         .build();
 * LogisticFit fit = LogisticRegression.standard().fit(bound.table(deals), won);
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class FeatureSet implements Serializable, WithFeatureSet {
    FeatureSet() {}

    /**
     * Returns a set.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if there is no feature, or two share an id or a column
     */
    public static FeatureSet of(FeatureDefinition... features) {
        requireNonNull(features, "features");
        return builder().addAllFeatures(Arrays.asList(features)).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the features in the order of their columns, at least one. */
    public abstract List<FeatureDefinition> features();

    /** Returns the names of all columns, in order. */
    public List<String> columns() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        features().forEach(feature -> names.addAll(feature.columns()));
        return names.build();
    }

    /** Returns a binding of this set to the caller's deals, with nothing bound yet. */
    public <T> BoundFeatures.Builder<T> bind() {
        return new BoundFeatures.Builder<>(this);
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("feature set");
        problems.require(!features().isEmpty(), "features", Message.of("features.empty"));
        Set<String> columns = new HashSet<>();
        for (int i = 0; i < features().size(); i++) {
            for (String column : features().get(i).columns()) {
                problems.require(
                        columns.add(column),
                        "features[" + i + "]",
                        Message.of("column.twice").with("value", column));
            }
        }
        problems.throwIfAny();
    }

    /** Builds {@link FeatureSet} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFeatureSet.Builder {
        Builder() {}
    }
}
