// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.contact.CallOutcome;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.examples.book.Contact;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.RiskAnswer;
import io.stagecraft.examples.book.Statement;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.Simplified;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.NamedDeals;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.SetAsideRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What tables beside the deals note about each of them: contacts, statements and answers to risk questions. */
public final class DealNotes {
    private static final List<String> OUTCOMES =
            Arrays.stream(CallOutcome.values()).map(Enum::name).toList();
    private static final List<String> MAILS = List.of("mail", "邮件");
    private static final List<String> CALLS = List.of("call", "anruf", "llamada", "telefon", "电话");
    private static final List<String> VISITS =
            List.of("visit", "meeting", "besuch", "termin", "reunion", "拜访", "会议", "event");

    private final NamedDeals deals;
    private final SetAsideRows aside;
    private final Defects defects;
    private final List<String> statementsAskedFor;
    private final Map<String, List<Contact>> contacts = new HashMap<>();
    private final Map<String, List<Statement>> statements = new HashMap<>();
    private final Map<String, List<RiskAnswer>> answers = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    /**
     * @param process the ready process whose statements are asked for; empty if any may be answered
     */
    public DealNotes(Optional<SalesProcess> process, NamedDeals deals, SetAsideRows aside, Defects defects) {
        this.deals = deals;
        this.aside = aside;
        this.defects = defects;
        this.statementsAskedFor = process.map(known -> known.statements().ids()).orElse(List.of());
    }

    /** Reads a table, if it is one of these. */
    public void read(Cells cells) {
        switch (cells.table().kind()) {
            case ACTIVITIES -> readRows(cells, contacts, line -> contact(cells, line), Contact::day);
            case EVIDENCE -> readRows(cells, statements, line -> statement(cells, line), Statement::day);
            case ANSWERS -> readRows(cells, answers, line -> answer(cells, line), RiskAnswer::day);
            default -> {}
        }
    }

    private interface Reader<T> {
        /** Returns what a row notes, or empty if it is nothing that is used. */
        Optional<T> read(Line line) throws BadRow;
    }

    private <T> void readRows(Cells cells, Map<String, List<T>> byDeal, Reader<T> reader, Function<T, LocalDate> day) {
        cells.table().records(cells.words(), line -> {
            try {
                String deal = cells.raw(line, Field.DEAL);
                if (deal.isEmpty()) {
                    defects.count(
                            Message.of("odd.rows-about-no-deal")
                                    .with("file", cells.table().name()),
                            () -> Argument.of(
                                    Message.of("example.line-alone").with("line", Long.toString(line.number()))));
                    return;
                }
                reader.read(line)
                        .ifPresent(note -> byDeal.computeIfAbsent(deals.key(deal), key -> new ArrayList<>(2))
                                .add(note));
            } catch (BadRow e) {
                aside.addBeside(cells.table(), line, e);
            }
        });
        byDeal.values().forEach(notes -> notes.sort(Comparator.comparing(day)));
    }

    private Optional<Contact> contact(Cells cells, Line line) throws BadRow {
        String kind = kinds.computeIfAbsent(cells.raw(line, Field.ACTIVITY), DealNotes::kind);
        Optional<LocalDate> day = cells.day(line, Field.DAY);
        if (kind.isEmpty() || day.isEmpty()) {
            defects.count(
                    kind.isEmpty() ? "odd.activities-that-are-no-visit-call-or-mail" : "odd.activities-without-a-day",
                    cells.table().exampleAt(line));
            return Optional.empty();
        }
        return Optional.of(new Contact(
                day.get(),
                cells.text(line, Field.OWNER).orElse(""),
                kind,
                cells.text(line, Field.PERSON).orElse(""),
                oneOf(cells, line, Field.ROLE, Contact.ROLES),
                oneOf(cells, line, Field.RESULT, OUTCOMES)));
    }

    /** Returns one of the kinds of contacts, or empty text for another activity. */
    private static String kind(String text) {
        String plain = Spelling.plain(Simplified.of(text));
        if (MAILS.stream().anyMatch(plain::contains)) {
            return "MAIL";
        }
        if (CALLS.stream().anyMatch(plain::contains)) {
            return "CALL";
        }
        return VISITS.stream().anyMatch(plain::contains) ? "VISIT" : "";
    }

    private String oneOf(Cells cells, Line line, Field field, List<String> names) {
        try {
            return cells.oneOf(line, field, names).orElse("");
        } catch (BadRow e) {
            defects.count(
                    Message.of("odd.activities-of-their-own").with("field", field.label()),
                    () -> Argument.of(e.words()));
            return "";
        }
    }

    private Optional<Statement> statement(Cells cells, Line line) throws BadRow {
        String statement = cells.required(line, Field.STATEMENT);
        if (!statementsAskedFor.isEmpty() && !statementsAskedFor.contains(statement)) {
            throw new BadRow(
                    Message.of("row.statement")
                            .with("statement", CellTexts.shown(statement))
                            .with("known", CellTexts.list(statementsAskedFor.stream())),
                    Message.of("remedy.one"));
        }
        cells.required(line, Field.ANSWER);
        return Optional.of(new Statement(
                cells.requiredDay(line, Field.DAY),
                statement,
                cells.oneOf(line, Field.ANSWER, Answer.class).orElseThrow(),
                cells.text(line, Field.SOURCE).orElse("")));
    }

    private static Optional<RiskAnswer> answer(Cells cells, Line line) throws BadRow {
        cells.required(line, Field.QUESTION);
        cells.required(line, Field.POINTS);
        return Optional.of(new RiskAnswer(
                cells.requiredDay(line, Field.DAY),
                cells.oneOf(line, Field.QUESTION, RiskAnswer.QUESTIONS).orElseThrow(),
                Integer.parseInt(
                        cells.oneOf(line, Field.POINTS, List.of("0", "1", "2")).orElseThrow())));
    }

    List<Contact> contacts(String key) {
        return taken(contacts, key);
    }

    List<Statement> statements(String key) {
        return taken(statements, key);
    }

    List<RiskAnswer> answers(String key) {
        return taken(answers, key);
    }

    private static <T> List<T> taken(Map<String, List<T>> byDeal, String key) {
        List<T> notes = byDeal.isEmpty() ? null : byDeal.remove(key);
        return notes == null ? List.of() : List.copyOf(notes);
    }

    /** Counts what is noted about deals that nobody has taken, and that the book does not have. */
    public void countUnknown(Predicate<String> isOfBook) {
        for (Map<String, ? extends List<?>> byDeal : List.of(contacts, statements, answers)) {
            byDeal.forEach((key, notes) -> {
                if (!isOfBook.test(key)) {
                    defects.count("odd.deals-that-only-a-table-beside-the-deals-names", key);
                }
            });
        }
    }
}
