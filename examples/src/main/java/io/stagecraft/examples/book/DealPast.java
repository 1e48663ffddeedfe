package io.stagecraft.examples.book;

import io.stagecraft.core.contact.CallOutcome;
import io.stagecraft.core.explain.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the optional files know about the past of each deal: changes, statements, contacts and answers, by deal id. */
final class DealPast {
    private final Map<String, List<Told>> changes = new HashMap<>();
    private final Map<String, List<Statement>> statements;
    private final Map<String, List<Contact>> contacts;
    private final Map<String, List<RiskAnswer>> answers;

    private static final String CHANGES = "stage_events.csv";

    /** A change and where it stands, so that it can be held against the next and against what the deal is now. */
    private record Told(FieldChange change, long line) {}

    private final Findings findings;

    private final DealAmounts amounts;
    private final Stages stages;

    private DealPast(BookFiles files, Set<String> ids, MasterData data, Stages stages, DealAmounts amounts) {
        this.amounts = amounts;
        this.stages = stages;
        findings = files.findings();
        forEachKnown(files.optional(CHANGES, "opportunity_id", "date", "field", "from", "to"), ids, this::change);
        changes.values()
                .forEach(told ->
                        told.sort(Comparator.comparing(each -> each.change().day())));
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

    static DealPast read(BookFiles files, Set<String> ids, MasterData data, Stages stages, DealAmounts amounts) {
        return new DealPast(files, ids, data, stages, amounts);
    }

    private static void forEachKnown(CsvTable table, Set<String> ids, BiConsumer<String, Row> action) {
        table.forEach(row -> {
            Optional<String> id = row.required("opportunity_id");
            if (id.isPresent() && !ids.contains(id.get())) {
                row.problem("opportunity_id", "\"" + id.get() + "\" is not in sales_pipeline.csv");
            } else if (id.isPresent()) {
                action.accept(id.get(), row);
            }
        });
    }

    private static <T> Map<String, List<T>> byDeal(
            CsvTable table, Set<String> ids, BiFunction<String, Row, Optional<T>> read, Function<T, LocalDate> day) {
        Map<String, List<T>> byDeal = new HashMap<>();
        forEachKnown(
                table,
                ids,
                (id, row) -> read.apply(id, row)
                        .ifPresent(entry -> byDeal.computeIfAbsent(id, key -> new ArrayList<>(2))
                                .add(entry)));
        byDeal.values().forEach(entries -> entries.sort(Comparator.comparing(day)));
        return byDeal;
    }

    private void change(String id, Row row) {
        Optional<LocalDate> day = row.requiredDate("date");
        Optional<FieldChange.Field> field =
                row.required("field").flatMap(text -> row.oneOf(FieldChange.Field.class, "field"));
        if (day.isEmpty() || field.isEmpty() || !isSound(row, field.get())) {
            return;
        }
        List<Told> told = changes.computeIfAbsent(id, key -> new ArrayList<>(4));
        last(told, field.get()).ifPresent(before -> checkFollows(row, day.get(), before));
        told.add(new Told(new FieldChange(day.get(), field.get(), row.text("from"), row.text("to")), row.line()));
    }

    private static Optional<Told> last(List<Told> told, FieldChange.Field field) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (told.get(i).change().field() == field) {
                return Optional.of(told.get(i));
            }
        }
        return Optional.empty();
    }

    private static void checkFollows(Row row, LocalDate day, Told before) {
        if (day.isBefore(before.change().day())) {
            row.problem("date", "is before the change of the same field in line " + before.line());
        }
        if (!before.change().to().equals(row.text("from"))) {
            row.problem(
                    "from",
                    "is \"%s\", but line %d left the field at \"%s\""
                            .formatted(
                                    row.text("from").orElse(""),
                                    before.line(),
                                    before.change().to().orElse("")));
        }
    }

    /** Returns whether a row says of its field what the field can be. */
    private boolean isSound(Row row, FieldChange.Field field) {
        boolean sound = true;
        for (String column : List.of("from", "to")) {
            boolean blank = row.text(column).isEmpty();
            sound &= switch (field) {
                case STAGE ->
                    row.required(column)
                            .filter(stage -> isStage(row, column, stage))
                            .isPresent();
                case AMOUNT -> blank || amounts.read(row, column).isPresent();
                case EXPECTED_CLOSE -> blank || row.date(column).isPresent();
                case OWNER -> true;
            };
        }
        return sound;
    }

    private boolean isStage(Row row, String column, String stage) {
        if (!stages.all().contains(stage)) {
            row.problem(column, "\"%s\" is none of %s".formatted(stage, String.join(", ", stages.all())));
            return false;
        }
        return true;
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
        List<Told> told = changes.get(id);
        if (told == null) {
            return List.of();
        }
        FieldChange[] of = new FieldChange[told.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = told.get(i).change();
        }
        return List.of(of);
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

    /** Holds what the field was left at against what the deal says now. */
    void check(String id, FieldChange.Field field, Optional<String> now) {
        last(changes.getOrDefault(id, List.of()), field)
                .filter(told -> !told.change().to().equals(now))
                .ifPresent(told -> findings.add(
                        CHANGES,
                        told.line(),
                        "to",
                        "leaves the field at \"%s\", but sales_pipeline.csv has \"%s\""
                                .formatted(told.change().to().orElse(""), now.orElse(""))));
    }

    /** Holds the days of the changes against the day on which the deal was opened. */
    void checkOpened(String id, LocalDate opened) {
        changes.getOrDefault(id, List.of()).stream()
                .filter(told -> told.change().day().isBefore(opened))
                .findFirst()
                .ifPresent(told -> findings.add(
                        CHANGES,
                        told.line(),
                        "date",
                        "the deal changed on %s, before it was opened on %s"
                                .formatted(told.change().day(), opened)));
    }
}
