package io.stagecraft.planning.activity;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A form that sellers and supervisors fill in, as data: a company writes its own beside the ready ones (domain model,
 * section 12.4; their fields are our assumption beyond the three daily questions and the biggest obstacle).
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class SalesForm implements Serializable {
    SalesForm() {}

    /**
     * Returns a form.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if the id is blank, there is no field, or a field
     *     is there twice
     */
    public static SalesForm of(String id, Labels label, List<FormField> fields) {
        requireNonNull(fields, "fields");
        return builder().id(id).label(label).addAllFields(fields).build();
    }

    /** Returns the daily sales report. */
    public static SalesForm dailyReport() {
        return ready(
                "daily-sales-report",
                "Daily sales report",
                "visits: Visits made, with purpose and outcome",
                "won: Won today",
                "collected: Collected today",
                "cumulative: Won this month, against the plan to date",
                "market: Market needs and trends",
                "competitors: Competitors",
                "technical: Technical information");
    }

    /** Returns the daily checklist for salesperson and supervisor. */
    public static SalesForm dailyChecklist() {
        return ready(
                "daily-checklist",
                "Daily checklist",
                "yesterday: Is yesterday's work summarised?",
                "today: Is today's work put in hand?",
                "tomorrow: Is tomorrow planned?",
                "obstacle: The biggest obstacle to the target, named by the salesperson",
                "customers: Which customers will deliver the target",
                "help: Help needed");
    }

    /** Returns the monthly report with the plan for the next month. */
    public static SalesForm monthlyReport() {
        return ready(
                "monthly-report",
                "Monthly report and next-month plan",
                "attainment: Target, actual and attainment",
                "causes: Causes of the gap",
                "collection: Collection against the task",
                "next-target: Target of the next month, by week",
                "next-visits: Visits planned, by purpose",
                "support: Support needed");
    }

    /** Returns the letter by which a target is accepted. */
    public static SalesForm targetCommitment() {
        return ready(
                "target-commitment",
                "Target responsibility letter",
                "owner: Who answers for the target",
                "target: Target and its unit",
                "period: First and last day",
                "margin: Margin over the assigned target",
                "conditions: Resources promised",
                "signatures: Signed by owner and supervisor");
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what it is called by programs. */
    public abstract String id();

    /** Returns what people read. */
    public abstract Labels label();

    /** Returns its fields, in order. */
    public abstract List<FormField> fields();

    private static SalesForm ready(String id, String label, String... fields) {
        return of(
                id,
                Labels.of(label),
                Stream.of(fields)
                        .map(field -> field.split(": ", 2))
                        .map(parts -> FormField.of(parts[0], Labels.of(parts[1])))
                        .toList());
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("form \"" + id() + "\"");
        problems.require(!id().isBlank(), "form.id", "id", "must not be blank");
        problems.require(!fields().isEmpty(), "form.fields", "fields", "must not be empty");
        Set<String> ids = new HashSet<>();
        for (FormField field : fields()) {
            problems.require(
                    ids.add(field.id()), "form.field", "fields", "must each have an id of their own", field.id());
        }
        problems.throwIfAny();
    }

    /** Builds {@link SalesForm} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSalesForm.Builder {
        Builder() {}
    }
}
