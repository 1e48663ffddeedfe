package io.stagecraft.examples.book;

import io.stagecraft.core.contact.CallOutcome;
import io.stagecraft.core.explain.Answer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the optional files know about the past of each deal: changes, statements, contacts and answers, by deal id. */
final class DealPast {
    private final Map<String, List<FieldChange>> changes;
    private final Map<String, List<Statement>> statements;
    private final Map<String, List<Contact>> contacts;
    private final Map<String, List<RiskAnswer>> answers;

    /** The row of the last change of a field of a deal, to be held against what the deal is now. */
    private final Map<String, Map<FieldChange.Field, Row>> last = new HashMap<>();

    private DealPast(BookFiles files, Set<String> ids, MasterData data, Stages stages) throws IOException {
        changes = byDeal(
                files.optional("stage_events.csv", "opportunity_id", "date", "field", "from", "to"),
                ids,
                this::change,
                FieldChange::day);
        statements = byDeal(
                files.optional("evidence.csv", "opportunity_id", "date", "statement", "answer"),
                ids,
                (id, row) -> statement(row, stages),
                Statement::day);
        contacts = byDeal(
                files.optional("visits.csv", "opportunity_id", "date", "sales_agent", "kind"),
                ids,
                (id, row) -> contact(row, data),
                Contact::day);
        answers = byDeal(
                files.optional("answers.csv", "opportunity_id", "date", "question", "points"),
                ids,
                (id, row) -> answer(row),
                RiskAnswer::day);
    }

    static DealPast read(BookFiles files, Set<String> ids, MasterData data, Stages stages) throws IOException {
        return new DealPast(files, ids, data, stages);
    }

    private static <T> Map<String, List<T>> byDeal(
            CsvTable table, Set<String> ids, BiFunction<String, Row, Optional<T>> read, Function<T, LocalDate> day) {
        Map<String, List<T>> byDeal = new HashMap<>();
        for (Row row : table.rows()) {
            Optional<String> id = row.required("opportunity_id");
            if (id.isPresent() && !ids.contains(id.get())) {
                row.problem("opportunity_id", "\"" + id.get() + "\" is not in sales_pipeline.csv");
            } else if (id.isPresent()) {
                read.apply(id.get(), row)
                        .ifPresent(entry -> byDeal.computeIfAbsent(id.get(), key -> new ArrayList<>())
                                .add(entry));
            }
        }
        byDeal.values().forEach(entries -> entries.sort(Comparator.comparing(day)));
        return byDeal;
    }

    private Optional<FieldChange> change(String id, Row row) {
        Optional<LocalDate> day = row.requiredDate("date");
        Optional<FieldChange.Field> field =
                row.required("field").flatMap(text -> row.oneOf(FieldChange.Field.class, "field"));
        if (day.isEmpty() || field.isEmpty()) {
            return Optional.empty();
        }
        Row before = last.computeIfAbsent(id, key -> new EnumMap<>(FieldChange.Field.class))
                .put(field.get(), row);
        if (before != null) {
            if (before.date("date").filter(day.get()::isBefore).isPresent()) {
                row.problem("date", "is before the change of the same field in line " + before.line());
            }
            if (!before.text("to").equals(row.text("from"))) {
                row.problem(
                        "from",
                        "is \"%s\", but line %d left the field at \"%s\""
                                .formatted(
                                        row.text("from").orElse(""),
                                        before.line(),
                                        before.text("to").orElse("")));
            }
        }
        return Optional.of(new FieldChange(day.get(), field.get(), row.text("from"), row.text("to")));
    }

    private static Optional<Statement> statement(Row row, Stages stages) {
        Optional<LocalDate> day = row.requiredDate("date");
        Optional<String> statement = row.required("statement");
        List<String> known = stages.statements();
        if (!known.isEmpty() && statement.isPresent() && !known.contains(statement.get())) {
            row.problem(
                    "statement",
                    "\"%s\" is none of %s, which the process asks for"
                            .formatted(statement.get(), String.join(", ", known)));
            return Optional.empty();
        }
        Optional<Answer> answer = row.required("answer").flatMap(text -> row.oneOf(Answer.class, "answer"));
        return day.isPresent() && statement.isPresent() && answer.isPresent()
                ? Optional.of(new Statement(
                        day.get(),
                        statement.get(),
                        answer.get(),
                        row.text("source").orElse("")))
                : Optional.empty();
    }

    private static Optional<Contact> contact(Row row, MasterData data) {
        Optional<LocalDate> day = row.requiredDate("date");
        Optional<Seller> seller = data.seller(row, "sales_agent");
        Optional<String> kind = row.required("kind").flatMap(text -> row.oneOf("kind", Contact.KINDS));
        Optional<String> role = row.oneOf("role", Contact.ROLES);
        Optional<CallOutcome> outcome = row.oneOf(CallOutcome.class, "outcome");
        row.date("due_date"); // not needed yet, but a malformed one is a problem all the same
        return day.isPresent() && seller.isPresent() && kind.isPresent()
                ? Optional.of(new Contact(
                        day.get(),
                        seller.get().name(),
                        kind.get(),
                        row.text("person").orElse(""),
                        role.orElse(""),
                        outcome.map(Enum::name).orElse("")))
                : Optional.empty();
    }

    private static Optional<RiskAnswer> answer(Row row) {
        Optional<LocalDate> day = row.requiredDate("date");
        Optional<String> question = row.required("question");
        if (question.isPresent() && !RiskAnswer.QUESTIONS.contains(question.get())) {
            row.problem("question", "\"" + question.get() + "\" is none of " + String.join(", ", RiskAnswer.QUESTIONS));
            return Optional.empty();
        }
        Optional<String> points = row.required("points");
        if (points.isPresent() && !points.get().matches("[012]")) {
            row.problem("points", "\"" + points.get() + "\" is none of 0, 1, 2");
            return Optional.empty();
        }
        return day.isPresent() && question.isPresent() && points.isPresent()
                ? Optional.of(new RiskAnswer(day.get(), question.get(), Integer.parseInt(points.get())))
                : Optional.empty();
    }

    List<FieldChange> changes(String id) {
        return List.copyOf(changes.getOrDefault(id, List.of()));
    }

    List<Statement> statements(String id) {
        return List.copyOf(statements.getOrDefault(id, List.of()));
    }

    List<Contact> contacts(String id) {
        return List.copyOf(contacts.getOrDefault(id, List.of()));
    }

    List<RiskAnswer> answers(String id) {
        return List.copyOf(answers.getOrDefault(id, List.of()));
    }

    /** Holds what the field was left at against what the deal says now, and against the day it was opened. */
    void check(String id, FieldChange.Field field, Optional<String> now, Optional<LocalDate> opened) {
        Row row = last.getOrDefault(id, Map.of()).get(field);
        if (row == null) {
            return;
        }
        if (!row.text("to").equals(now)) {
            row.problem(
                    "to",
                    "leaves the field at \"%s\", but sales_pipeline.csv has \"%s\""
                            .formatted(row.text("to").orElse(""), now.orElse("")));
        }
        changes(id).stream()
                .filter(change -> opened.filter(change.day()::isBefore).isPresent())
                .findFirst()
                .ifPresent(change -> row.problem(
                        "date",
                        "the deal changed on %s, before it was opened on %s"
                                .formatted(change.day(), opened.orElseThrow())));
    }
}
