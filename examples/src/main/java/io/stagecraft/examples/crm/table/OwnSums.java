// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.file.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the lines that name no deal, no customer and no day, at most how many deals there are, and whose amount is the sum of the deals
 * that have the same words: those of a stage or a seller, all of them or those since the last such line.
 */
final class OwnSums {
    /** How many deals there are, in place of a name. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}(?: ?\\p{L}+)?");

    /** More lines of a table, or with words in more sets of columns, are deals that nobody named. */
    private static final int MOST = 1000;

    private static final int MOST_KINDS = 20;

    private final int amount;
    private final int name;
    private final int[] others;
    private final Map<List<Integer>, Map<List<String>, List<SumLines.Sums>>> sums = new HashMap<>();
    private final Set<Long> found = new HashSet<>();
    private int noted;

    /**
     * @param amount the column of amounts, or -1
     * @param name the column of the names of deals, or -1
     * @param others the columns of ids, customers and days
     */
    OwnSums(int amount, int name, int[] others) {
        this.amount = amount;
        this.name = name;
        this.others = others;
    }

    /** Returns whether a line may be such a sum, before it is known what the deals are worth. */
    boolean mayBe(Line line) {
        return amount >= 0
                && others.length > 0
                && !isNamed(line)
                && IntStream.of(others).allMatch(column -> line.cell(column).isEmpty())
                && SumLines.isNumber(line.cell(amount))
                && !columns(line).isEmpty();
    }

    private boolean isNamed(Line line) {
        String cell = name < 0 ? "" : line.cell(name);
        return !cell.isEmpty()
                && !(Character.isDigit(cell.charAt(0)) && COUNT.matcher(cell).matches());
    }

    /** Returns the columns in which a line has words. */
    private List<Integer> columns(Line line) {
        return IntStream.range(0, line.cells().size())
                .filter(column ->
                        column != name && !line.cell(column).isEmpty() && !SumLines.isNumber(line.cell(column)))
                .boxed()
                .toList();
    }

    private static List<String> words(Line line, List<Integer> columns) {
        return columns.stream().map(line::cell).toList();
    }

    /** Takes note of a line that may be such a sum; where very many may be, none is. */
    void note(Line line) {
        List<Integer> columns = columns(line);
        noted++;
        if (isFew()) {
            sums.computeIfAbsent(columns, first -> new HashMap<>()).put(words(line, columns), SumLines.Sums.both());
        }
    }

    private boolean isFew() {
        return noted <= MOST && sums.size() <= MOST_KINDS;
    }

    /** Adds a record to those above, or finds out whether a line is their sum; to be asked of all in turn after all that may be are noted. */
    void see(Line line) {
        if (!isFew()) {
            return;
        }
        String cell = line.cell(amount);
        if (mayBe(line)) {
            if (of(line, columns(line)).stream().anyMatch(each -> each.isOne(cell))) {
                found.add(line.number());
            }
            sums.values().forEach(byWords -> byWords.values().forEach(own -> own.forEach(SumLines.Sums::endGroup)));
        } else {
            sums.keySet().forEach(columns -> of(line, columns).forEach(each -> each.add(cell)));
        }
    }

    private List<SumLines.Sums> of(Line line, List<Integer> columns) {
        return sums.getOrDefault(columns, Map.of()).getOrDefault(words(line, columns), List.of());
    }

    /** Returns the numbers of the lines that are such sums. */
    Set<Long> found() {
        return found;
    }
}
