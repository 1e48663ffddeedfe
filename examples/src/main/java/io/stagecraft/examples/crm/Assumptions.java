package io.stagecraft.examples.crm;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What nobody said and was assumed, and what the exports do not have, each said once. */
final class Assumptions {
    private final List<String> words = new ArrayList<>();

    void add(String assumption) {
        words.add(assumption);
    }

    void addAll(List<String> assumptions) {
        words.addAll(assumptions);
    }

    List<String> list() {
        return List.copyOf(words);
    }

    /** Says what the settings leave open. */
    void ofSettings(Said said, Optional<Month> fiscalYearStart) {
        if (said.zone().isEmpty()) {
            add("Days are those of the clock of the files: --zone says otherwise.");
        }
        if (fiscalYearStart.isEmpty()) {
            add("The fiscal year starts in January: a line fiscal_year_starts,April in a file of settings says"
                    + " otherwise.");
        }
    }

    /** Says in which order the stages are taken, and what no history can tell. */
    void ofStages(StageOrder order, boolean hasHistory) {
        if (order.stages().size() > 1) {
            add("The stages are %s, by %s."
                    .formatted(
                            String.join(" > ", order.stages()),
                            order.source().equals("given") ? "what was given" : order.source()));
        }
        if (!hasHistory) {
            add("There is no history of stages: nothing is learned by stage, no move and no slippage is"
                    + " seen. An export of the history, or one export each week, would add that.");
        }
    }

    /** Says what the exports do not have. */
    void ofTables(List<ExportTable> tables) {
        List<String> missing = new ArrayList<>();
        if (!has(tables, TableKind.PRODUCTS)) {
            missing.add("list prices");
        }
        if (tables.stream().noneMatch(table -> table.has(Field.REGION) || table.has(Field.MANAGER))) {
            missing.add("regions and managers (all sellers are one team)");
        }
        if (!has(tables, TableKind.ACTIVITIES)) {
            missing.add("activities (so that last contacts are not checked)");
        }
        if (!has(tables, TableKind.TARGETS)) {
            missing.add("targets");
        }
        if (!missing.isEmpty()) {
            add("The exports do not have " + String.join(", ", missing) + ".");
        }
    }

    private static boolean has(List<ExportTable> tables, TableKind kind) {
        return tables.stream().anyMatch(table -> table.kind() == kind);
    }
}
