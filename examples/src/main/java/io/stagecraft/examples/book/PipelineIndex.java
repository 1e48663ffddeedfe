package io.stagecraft.examples.book;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What must be known of all rows of sales_pipeline.csv before one can be read: the ids of the deals and the stages they name. */
final class PipelineIndex {
    private final Map<String, Long> lines = new HashMap<>();
    private final NavigableSet<String> stages = new TreeSet<>();

    private PipelineIndex() {}

    /** Looks through the rows; an id that stands twice is a problem. */
    static PipelineIndex of(CsvTable table) {
        PipelineIndex index = new PipelineIndex();
        table.forEach(index::add);
        return index;
    }

    private void add(Row row) {
        Optional<String> id = row.required("opportunity_id");
        if (id.isPresent()) {
            Long earlier = lines.putIfAbsent(id.get(), row.line());
            if (earlier != null) {
                row.problem(
                        "opportunity_id",
                        "\"%s\" stands in line %d too; two deals cannot have one id".formatted(id.get(), earlier));
            }
        }
        row.text("deal_stage").filter(stage -> Stages.outcome(stage).isEmpty()).ifPresent(stages::add);
    }

    /** Returns the ids of all deals. */
    Set<String> ids() {
        return lines.keySet();
    }

    /** Returns what stands in the place of a stage and is no outcome. */
    NavigableSet<String> stages() {
        return stages;
    }
}
