// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of won and lost deals for each value of each variable: all that naive Bayes knows of a history.
 *
 * <p>A won deal counts as won in <em>every</em> stage, later ones too; a lost deal as lost in the stages up to the one it
 * was lost in; of every other variable its value counts, and each of its tags. What is unknown is not counted. The table
 * is a value: the order in which deals were counted leaves no trace, and {@link #minus} undoes {@link #plus} exactly.
 *
 * <pre>{@code
 * FrequencyTable table = FrequencyTable.empty(definition).plus(deal, true);
 * table.minus(deal, true).equals(FrequencyTable.empty(definition));   // true
 * NaiveBayes.of(table).score(another).percent();
 * }</pre>
 *
 * <p>Source of the counting rules: what is publicly known of the predictive lead scoring of the best-known open CRM. Where
 * that system forgets a count (a side that would fall below zero there becomes 0.1), this table refuses instead.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class FrequencyTable implements Serializable {
    FrequencyTable() {}

    /** Returns an empty table. */
    public static FrequencyTable empty(NaiveBayesDefinition definition) {
        return of(definition, List.of());
    }

    /**
     * Returns a table of given rows, such as another system's.
     *
     * @throws IllegalArgumentException if a row stands there twice or is of a variable the definition does not know
     */
    public static FrequencyTable of(NaiveBayesDefinition definition, List<FrequencyRow> rows) {
        requireNonNull(rows, "rows");
        return builder()
                .definition(definition)
                .addAllRows(ImmutableList.sortedCopyOf(FrequencyRow.ORDER, rows))
                .build();
    }

    /**
     * Counts the closed deals of a part of a data set in one pass; the tables of the parts add up to that of the whole.
     *
     * @param data the features of closed deals; a column of a tag variable holds one tag a deal at most, several may stand side
     * by side
     * @param won whether each deal was won, else it was lost; as long as the data
     * @param from the first row, from 0
     * @param to the row after the last
     * @throws IllegalArgumentException if the lengths differ, a stage is not in the definition, or a variable other than a tag
     *     stands in two columns
     * @throws IndexOutOfBoundsException if the range is not within the data
     */
    public static FrequencyTable count(
            NaiveBayesDefinition definition, CategoryTable data, boolean[] won, int from, int to) {
        return ColumnCounter.count(definition, data, won, from, to);
    }

    /** Counts all closed deals of a data set. */
    public static FrequencyTable count(NaiveBayesDefinition definition, CategoryTable data, boolean[] won) {
        return count(definition, data, won, 0, data.size());
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the definition of what is counted. */
    public abstract NaiveBayesDefinition definition();

    /** Returns the rows by team (none first), variable and value; possibly empty. */
    public abstract List<FrequencyRow> rows();

    /** Returns the number of won deals counted in the first stage: all that had a stage. */
    public long won() {
        return firstStage().mapToLong(FrequencyRow::won).sum();
    }

    /** Returns the number of lost deals counted in the first stage: all that had a stage. */
    public long lost() {
        return firstStage().mapToLong(FrequencyRow::lost).sum();
    }

    private Stream<FrequencyRow> firstStage() {
        Feature first =
                Feature.of(definition().stageVariable(), definition().stages().get(0));
        return rows().stream().filter(row -> row.feature().equals(first));
    }

    /**
     * Returns this table with one more closed deal.
     *
     * @param won whether it was won, else it was lost
     * @throws IllegalArgumentException if the stage is not in the definition, or a variable other than a tag has two values
     */
    public FrequencyTable plus(Profile deal, boolean won) {
        return toCounter().add(deal, won).toTable();
    }

    /**
     * Returns this table without a deal that was counted, such as one that was reopened.
     *
     * @throws IllegalArgumentException if a count would fall below zero: the deal was not counted like this
     */
    public FrequencyTable minus(Profile deal, boolean won) {
        return toCounter().remove(deal, won).toTable();
    }

    /**
     * Returns the table of both, as of two parts of one history.
     *
     * @throws IllegalArgumentException if the definitions differ
     */
    public FrequencyTable plus(FrequencyTable other) {
        return toCounter().addAll(other).toTable();
    }

    /**
     * Returns this table with the rows of a team moved to the rows without one, as when the team is dissolved.
     *
     * <p>Sides of one value add up as whole numbers and lose their start, unless both are 0; a row that never counted
     * anything is dropped. This is what the other system does, so that tables stay comparable.
     */
    public FrequencyTable mergedIntoPool(String team) {
        return toCounter().mergeIntoPool(requireNonNull(team, "team")).toTable();
    }

    /** Returns a counter that starts from this table, for counting many deals one by one. */
    public FrequencyCounter toCounter() {
        return new FrequencyCounter(this);
    }

    @Value.Check
    void check() {
        @Nullable FrequencyRow before = null;
        for (FrequencyRow row : rows()) {
            boolean isNext = before != null && before.variable().equals(row.variable());
            if (!isNext && !definition().counts(row.variable())) {
                throw new IllegalArgumentException(
                        "a row must be of a variable of the definition but was of " + row.feature());
            }
            int order = before == null ? -1 : FrequencyRow.ORDER.compare(before, row);
            if (order == 0) {
                throw new IllegalArgumentException("a row must stand once but was twice: " + row.feature());
            }
            checkArgument(order < 0, "rows must stand in order of team, variable and value");
            before = row;
        }
    }

    /** Builds {@link FrequencyTable} instances, which take rows in order; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFrequencyTable.Builder {
        Builder() {}
    }
}
