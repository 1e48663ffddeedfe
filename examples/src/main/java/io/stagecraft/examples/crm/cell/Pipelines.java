// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of pipelines that stand in brackets behind stages, as in "Closed Won (Sales Pipeline)".
 *
 * <p>What stands in brackets is a pipeline if it stands behind every stage of a table, if the column of pipelines names it, or if a
 * header names it behind the stage whose entry it dates; in the other tables of the book it is one too.
 */
public final class Pipelines {
    private static final Pattern IN_BRACKETS = Pattern.compile("[^()（）].*?([(（]([^()（）]+)[)）])[\"'“”‘’»]?");

    private final Set<String> brackets = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> stages = new HashSet<>();
    private final Map<String, String> bare = new HashMap<>();
    private Optional<String> constant = Optional.empty();
    private boolean isConstant = true;

    /**
     * @param headers those that date the entry into a stage
     */
    public Pipelines(Collection<String> headers) {
        headers.forEach(header -> add(IN_BRACKETS.matcher(header)));
    }

    /** Returns the pipelines of all tables of a book. */
    public static Pipelines together(List<Pipelines> tables) {
        Pipelines all = new Pipelines(List.of());
        tables.forEach(table -> {
            all.brackets.addAll(table.brackets);
            all.names.addAll(table.names);
        });
        return all;
    }

    private void add(Matcher found) {
        if (found.matches()) {
            brackets.add(found.group(1));
        }
    }

    /**
     * Takes note of a row.
     *
     * @param pipeline that the row names in a column of its own, or empty text
     */
    public void see(String stage, String pipeline) {
        if (!pipeline.isEmpty()) {
            names.add(Spelling.plain(pipeline));
        }
        if (stage.isEmpty()) {
            return;
        }
        stages.add(stage);
        Matcher found = IN_BRACKETS.matcher(stage);
        boolean isBracketed = found.matches();
        Optional<String> here = isBracketed ? Optional.of(found.group(1)) : Optional.empty();
        isConstant &= isBracketed && (stages.size() == 1 || here.equals(constant));
        constant = here;
    }

    /** Ends the rows to learn from: what stands in brackets behind all stages, and is no outcome, is a pipeline. */
    public void settle(CellWords words) {
        constant.filter(bracket -> isConstant
                        && stages.size() > 1
                        && words.status(bracket.substring(1, bracket.length() - 1))
                                .isEmpty())
                .ifPresent(brackets::add);
        stages.clear();
    }

    /** Returns a stage without the pipeline behind it. */
    public String without(String stage) {
        return brackets.isEmpty() && names.isEmpty() ? stage : bare.computeIfAbsent(stage, this::cut);
    }

    private String cut(String stage) {
        for (String bracket : brackets) {
            if (stage.endsWith(bracket) && stage.length() > bracket.length()) {
                return stage.substring(0, stage.length() - bracket.length()).strip();
            }
        }
        Matcher found = IN_BRACKETS.matcher(stage);
        if (found.matches() && names.contains(Spelling.plain(found.group(2)))) {
            return stage.substring(0, found.start(1)).strip();
        }
        return stage;
    }
}
