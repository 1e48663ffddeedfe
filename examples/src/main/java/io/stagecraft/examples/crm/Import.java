// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.SpecialDay;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spellings;
import io.stagecraft.examples.crm.deal.BesideDeals;
import io.stagecraft.examples.crm.deal.DealCurrencies;
import io.stagecraft.examples.crm.deal.DealDays;
import io.stagecraft.examples.crm.deal.DealGaps;
import io.stagecraft.examples.crm.deal.DealMoney;
import io.stagecraft.examples.crm.deal.DealNotes;
import io.stagecraft.examples.crm.deal.DealReader;
import io.stagecraft.examples.crm.deal.DealRows;
import io.stagecraft.examples.crm.deal.DealStages;
import io.stagecraft.examples.crm.deal.DealSurvey;
import io.stagecraft.examples.crm.deal.Parties;
import io.stagecraft.examples.crm.deal.SpecialDays;
import io.stagecraft.examples.crm.deal.Splits;
import io.stagecraft.examples.crm.export.ExportSeries;
import io.stagecraft.examples.crm.export.FoundExports;
import io.stagecraft.examples.crm.export.ReadExports;
import io.stagecraft.examples.crm.export.RepeatedDeals;
import io.stagecraft.examples.crm.export.SharedDeals;
import io.stagecraft.examples.crm.export.Snapshots;
import io.stagecraft.examples.crm.export.StackedExports;
import io.stagecraft.examples.crm.export.UnreadTables;
import io.stagecraft.examples.crm.history.Changes;
import io.stagecraft.examples.crm.history.DealKeys;
import io.stagecraft.examples.crm.history.Histories;
import io.stagecraft.examples.crm.history.HistoryTables;
import io.stagecraft.examples.crm.history.LoggedDeals;
import io.stagecraft.examples.crm.history.NamedDeals;
import io.stagecraft.examples.crm.history.StageOrder;
import io.stagecraft.examples.crm.table.Aliases;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.ClosingDays;
import io.stagecraft.examples.crm.table.CurrencyColumn;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.ListedStages;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.NamedOutcomes;
import io.stagecraft.examples.crm.table.NamesOfIds;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.Said;
import io.stagecraft.examples.crm.table.SetAsideRows;
import io.stagecraft.examples.crm.table.TableHead;
import io.stagecraft.examples.crm.table.TableKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads all tables of an export in the order in which one needs another: words, formats, histories, notes, deals. */
final class Import {
    private FoundExports found;
    private final List<ExportTable> tables;
    private final CellWords words = CellWords.standard();
    private final Findings findings = new Findings();
    private final Said said;
    private final List<ExportTable> exports;
    private final ExportSeries series;
    private final List<ExportTable> deals;
    private final Optional<Preset> preset;
    private final NamesOfIds listed;
    private final NamesOfIds users;
    private final NamesOfIds accounts;
    private final Aliases aliases;
    private final Spellings stages = new Spellings();
    private final DealKeys keys = new DealKeys();
    private final DealSurvey survey = new DealSurvey(words, stages);
    private Optional<Formats> learned = Optional.empty();
    private Optional<StageOrder> settled = Optional.empty();

    /** The exports with a table read as what its lines make it; empty if all are what their headers say. */
    private Optional<FoundExports> otherwise = Optional.empty();

    /** The names of the tables that were taken for logs, which is done once: a log whose lines say otherwise becomes deals again. */
    private final Set<String> takenForLogs;

    Import(FoundExports all) {
        this(all, new HashSet<>());
    }

    private Import(FoundExports all, Set<String> takenForLogs) {
        this.takenForLogs = takenForLogs;
        tables = new ArrayList<>(all.tables());
        listed = NamesOfIds.ofStages(tables, words);
        users = NamesOfIds.ofUsers(tables, words);
        accounts = NamesOfIds.ofAccounts(tables, words);
        ExportTable.share(tables, listed, users, accounts);
        said = Said.of(all.options(), all.mapping(), tables, words);
        if (tables.stream().noneMatch(table -> table.kind() == TableKind.DEALS)) {
            addLoggedDeals(all);
        }
        series = new ExportSeries(
                exports(), all.days(), said.asOf(), !all.options().earlier().isEmpty(), words, keys);
        findings.assumptions().addAll(series.assumptions());
        tables.removeAll(series.left());
        found = all.without(series.left());
        exports = exports();
        if (exports.isEmpty() && !found.unreadable().isEmpty()) {
            throw new UnreadableBookException(found.unreadable());
        }
        if (exports.isEmpty()) {
            throw noDeals();
        }
        deals = series.days().isEmpty() ? exports : series.last();
        preset = deals.stream().flatMap(table -> table.preset().stream()).findFirst();
        preset.ifPresent(product -> product.words().forEach((word, meaning) -> words.put(word, meaning, true)));
        found.mapping().words().forEach(words::expect);
        NamedOutcomes.settle(exports, words).forEach(said -> found = found.saying(said));
        exports.stream().filter(Import::mayCloseByDay).forEach(table -> ClosingDays.settle(table, words, said));
        aliases = Aliases.of(tables, words, found.aliases(), findings.defects());
    }

    /** Adds the deals of the first log, as there are no others; logs in which no deal has two lines are tables of deals if they may be. */
    private void addLoggedDeals(FoundExports all) {
        List<ExportTable> logs = all.tables().stream()
                .filter(table -> table.kind() == TableKind.STAGE_HISTORY)
                .toList();
        List<LoggedDeals> logged =
                logs.stream().map(log -> new LoggedDeals(log, words, said)).toList();
        for (int i = 0; i < logs.size(); i++) {
            ExportTable log = logs.get(i);
            if (logged.get(i).hasOneLineEach()) {
                FoundExports before = otherwise.orElse(all);
                log.head().as(TableKind.DEALS).ifPresent(asDeals -> otherwise = Optional.of(before.with(log, asDeals)));
            }
        }
        if (!logs.isEmpty()) {
            tables.add(TableHead.ofFirst(logged.get(0), all.mapping())
                    .orElseThrow()
                    .asIfDeals());
            ExportTable.share(tables, listed, users, accounts);
            findings.assumptions()
                    .add(Message.of("assumed.log").with("file", logs.get(0).name()));
        }
    }

    /** Returns whether what is lost is perhaps told by days of closing alone: no status, and no flag but one of what is won. */
    private static boolean mayCloseByDay(ExportTable table) {
        return !table.has(Field.IS_LOST)
                && !table.has(Field.IS_CLOSED)
                && (table.has(Field.IS_WON)
                        || (!table.has(Field.STATUS) && (table.has(Field.WON_DAY) || table.has(Field.LOST_DAY))));
    }

    /** Says of each table that might be one of deals what it lacks. */
    private UnreadableBookException noDeals() {
        List<ExportTable> might = found.asIfDeals();
        List<Message> problems = UnreadTables.lacking(might);
        return (problems.isEmpty()
                        ? new UnreadableBookException(
                                Message.of("unread.no-deals").with("name", found.name()))
                        : new UnreadableBookException(problems))
                .with(() -> MappingText.of(might, Optional.empty(), words, said, Optional.empty(), Optional.empty()));
    }

    private List<ExportTable> exports() {
        return tables.stream().filter(table -> table.kind() == TableKind.DEALS).toList();
    }

    /**
     * Returns the books.
     *
     * @throws UnreadableBookException if they cannot be taken, with how the files were read till then as a mapping
     */
    CrmBooks books() {
        try {
            if (otherwise.isEmpty()) {
                learn();
            }
            if (otherwise.isEmpty()) {
                return read(learned.orElseThrow());
            }
        } catch (UnreadableBookException e) {
            throw ReadingWarnings.unmatched(
                            learned.isPresent()
                                    ? words.unmet().stream().map(Mapping::line).toList()
                                    : List.of())
                    .map(e::and)
                    .orElse(e)
                    .with(() -> MappingText.of(tables, learned, words, said, preset, settled));
        }
        return new Import(otherwise.get(), takenForLogs).books();
    }

    private CrmBooks read(Formats formats) {
        Defects defects = findings.defects();
        SetAsideRows aside = findings.aside();
        Optional<ZoneId> zone = said.zone();
        Spellings owners = new Spellings();
        Histories histories = new Histories(words, keys);
        if (deals.stream().allMatch(table -> formats.records(table) == 0)) {
            throw new UnreadableBookException(deals.stream()
                    .map(table -> Message.of("unread.no-rows").with("file", table.name()))
                    .toList());
        }
        List<Cells> cells = tables.stream()
                .map(table -> new Cells(table, formats, words, aliases))
                .toList();
        NamedDeals named = new NamedDeals(deals, words, survey::key, keys);
        HistoryTables history = new HistoryTables(words, formats, stages, owners, histories, named, preset, defects);
        history.read(tables);
        history.warnings().forEach(warning -> found = found.saying(warning));
        deals.forEach(history::readEntered);
        Snapshots.Reader snapshots =
                new Snapshots.Reader(words, formats, survey, owners, history, said.choosesMonthEnds(words), series);
        series.question().ifPresent(question -> {
            throw new UnreadableBookException(question);
        });
        series.forEach(snapshots::read);
        List<LocalDate> followed = snapshots.followed();
        findings.assumptions().addAll(snapshots.assumptions());
        DealCurrencies currencies = new DealCurrencies(said.currency());
        currencies.settle(deals, formats, survey, words);
        StageOrder order;
        Optional<UnreadableBookException> question = Optional.empty();
        try {
            order = survey.order(deals, said, ListedStages.order(tables, words), histories, formats);
            settled = Optional.of(order);
        } catch (UnreadableBookException e) {
            order = survey.unordered(histories); // so that what is wrong with rows is told with the question
            question = Optional.of(e);
        }
        Parties parties = new Parties(owners);
        DealNotes notes = new DealNotes(said.process(), named, aside, defects);
        Splits splits = new Splits(parties, named, aside, defects);
        for (Cells each : cells) {
            notes.read(each);
            splits.read(each);
        }
        List<SpecialDay> specialDays = SpecialDays.of(cells, aside);
        Map<String, Long> counts = new TreeMap<>();
        DealRows rows = new DealRows(words, survey, keys, defects, aside, counts);
        BesideDeals beside = new BesideDeals(
                histories,
                new Changes(words, order, zone, followed.stream().findFirst()),
                order,
                notes,
                splits,
                parties,
                new DealGaps(defects, said.asOf()),
                defects);
        for (Cells each : cells) {
            if (deals.contains(each.table())) {
                DealMoney money = new DealMoney(each, currencies, said.credits(words), defects, counts);
                rows.read(
                        each.table(),
                        new DealReader(
                                each,
                                new DealDays(
                                        each,
                                        zone,
                                        said.choosesMonthEnds(words),
                                        said.asOf(),
                                        series.days(),
                                        defects,
                                        counts),
                                money,
                                new DealStages(each, survey, order, defects),
                                beside,
                                deals.size() == 1),
                        money,
                        currencies.only());
            }
        }
        if (question.isPresent()) {
            throw aside.isTooBad(rows.deals().size(), found.options().strict(), formats)
                    ? question.get().and(aside.problems())
                    : question.get();
        }
        rows.countPairs();
        snapshots.countVanished(rows::has, defects);
        notes.countUnknown(rows::has);
        splits.countUnknown(rows::has);
        findings.assumptions().addAll(currencies.assumptions());
        assumeNumbered(rows);
        return new Books(
                        found,
                        said,
                        new ReadExports(
                                preset,
                                cells,
                                formats,
                                words,
                                order,
                                specialDays,
                                followed,
                                rows,
                                histories,
                                splits,
                                currencies,
                                users),
                        findings)
                .make();
    }

    /** Says how deals without an id are called, and whether they are followed, as those of parts of one book are not. */
    private void assumeNumbered(DealRows rows) {
        boolean areParts = series.days().isEmpty() && exports.size() > 1;
        long followed = areParts ? 0 : rows.named();
        if (followed > 0) {
            findings.assumptions().add(Message.of("assumed.numbered").with("deals", followed));
        }
        if (rows.numbered() > followed) {
            findings.assumptions().add(Message.of("assumed.numbered-only").with("deals", rows.numbered() - followed));
        }
    }

    /** Learns what must be known of all rows before one can be read, or that a table of deals is a log or its numbers are no ids. */
    private void learn() {
        said.process().ifPresent(process -> process.stages().forEach(stage -> stages.of(stage.id())));
        Formats formats = new Formats(words, said.dates(), said.decimal(), said.zone(), said.currency());
        for (ExportTable table : tables) {
            if (!deals.contains(table)) {
                formats.learn(table, line -> {});
                continue;
            }
            RepeatedDeals repeated = new RepeatedDeals(table, keys);
            formats.learn(table, line -> {
                repeated.see(line, survey.see(table, line));
            });
            otherwise = repeated.withoutRounded(found)
                    .filter(without -> found.tables().contains(table));
            if (otherwise.isPresent()) {
                return;
            }
            if (repeated.isAgain()
                    && found.tables().contains(table)
                    && !found.days().containsKey(table)) {
                otherwise = StackedExports.apart(table, found);
                if (otherwise.isPresent()) {
                    return;
                }
            }
            Optional<ExportTable> withoutNumber = repeated.withoutNumber();
            if (withoutNumber.isPresent() && found.tables().contains(table)) {
                otherwise = Optional.of(found.with(table, withoutNumber.get()));
                return;
            }
            repeated.question().ifPresent(question -> {
                throw new UnreadableBookException(question);
            });
            if (repeated.log().isPresent() && found.tables().contains(table) && takenForLogs.add(table.name())) {
                otherwise = Optional.of(found.with(table, repeated.log().get()));
                return;
            }
            if (repeated.isLogWithoutTimes()) {
                throw new UnreadableBookException(Message.of("unread.log")
                        .with("file", table.name())
                        .with(
                                "columns",
                                CellTexts.list(table.unknown().stream()
                                        .map(table.header()::get)
                                        .map(CellTexts::shown))));
            }
        }
        List<Message> questions = new ArrayList<>(formats.questions());
        deals.stream()
                .flatMap(table -> table.decided().questions().stream())
                .filter(question ->
                        said.currency().isEmpty() || !question.code().equals(CurrencyColumn.ASKED))
                .forEach(questions::add);
        if (!questions.isEmpty()) {
            throw new UnreadableBookException(questions);
        }
        learned = Optional.of(formats);
        if (survey.isClosedUnsaid()) {
            exports.forEach(table -> ClosingDays.settle(table, words, said));
        }
        leaveLogsOfOthers();
        for (Field by : List.of(Field.ID, Field.NAME)) {
            if (otherwise.isEmpty()) {
                compare(deals.stream().filter(table -> table.has(by)).toList(), formats, by);
            }
        }
    }

    /** Looks for a log of stages that are none of the deals: it is one of activities, or else of no use, which is said. */
    private void leaveLogsOfOthers() {
        for (ExportTable log : found.tables()) {
            Optional<String> stage = log.kind() == TableKind.STAGE_HISTORY && otherwise.isEmpty()
                    ? survey.stageOfOthers(log, deals)
                    : Optional.empty();
            if (stage.isPresent()) {
                otherwise = Optional.of(log.head()
                        .as(TableKind.ACTIVITIES)
                        .map(activities -> found.with(log, activities))
                        .orElseGet(() -> found.without(List.of(log))
                                .saying(Message.of("warn.log-of-others")
                                        .with("file", log.name())
                                        .with("stage", CellTexts.shown(stage.get()))
                                        .with(
                                                "line",
                                                Mapping.line(
                                                        log.kind().word(),
                                                        log.header(Field.STAGE),
                                                        Field.STAGE.word())))));
            }
        }
    }

    /** Looks for deals that stand in several tables at once; by their names only where a table has no ids. */
    private void compare(List<ExportTable> several, Formats formats, Field by) {
        if (several.size() < 2 || (by == Field.NAME && several.stream().allMatch(table -> table.has(Field.ID)))) {
            return;
        }
        SharedDeals shared = new SharedDeals(words, survey, formats, keys, by);
        several.forEach(shared::see);
        otherwise = shared.withoutIds(found);
        if (otherwise.isEmpty()) {
            shared.question().ifPresent(question -> {
                throw new UnreadableBookException(question);
            });
        }
    }
}
