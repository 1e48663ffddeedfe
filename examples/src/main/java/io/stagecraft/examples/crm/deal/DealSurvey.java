// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Spellings;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Called;
import io.stagecraft.examples.crm.history.Histories;
import io.stagecraft.examples.crm.history.StageOrder;
import io.stagecraft.examples.crm.table.ClosingDays;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.RowOutcome;
import io.stagecraft.examples.crm.table.Said;
import io.stagecraft.examples.crm.table.SetAsideRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be known of all rows of deals before one can be read: the stages and the currencies that they name. */
public final class DealSurvey {
    /** Of statuses that say how deals stand, one in so many at least is an outcome. */
    private static final int ONE_OUTCOME_IN = 5;

    /** Where more than one open deal in so many, or so much of their money, is in no stage of an order, it is not the book's. */
    private static final int FEW_IN = 20;

    private static final Splitter LIST =
            Splitter.on(CharMatcher.anyOf(",，、;；|→")).trimResults().omitEmptyStrings();

    private final CellWords words;
    private final Spellings stages;
    private final Map<String, Integer> openStages = new LinkedHashMap<>();
    private final Set<String> undecided = new LinkedHashSet<>(); // stages that may be outcomes, of rows with a status
    private final Map<String, Integer> closedStages = new LinkedHashMap<>();
    private final Map<String, Set<Deal.Outcome>> endings = new HashMap<>();
    private final Set<String> currencies = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private final Map<String, String> named =
            new HashMap<>(); // the name of a deal by its name and customer, or empty text of several
    private final Set<String> statuses = new HashSet<>();
    private long rows;
    private long withStatus;
    private long toldByStatus;
    private long knownStatus;
    private boolean isClosedUnsaid;

    public DealSurvey(CellWords words, Spellings stages) {
        this.words = words;
        this.stages = stages;
    }

    /** Takes note of a row, and returns how it stands whatever its status. */
    public RowOutcome see(ExportTable table, Line line) {
        if (!table.has(Field.ID)) {
            String name = table.text(line, Field.NAME);
            if (!names.add(name)) {
                twice.add(name);
            }
            named.merge(Called.key(table, line, Field.NAME), name, (known, other) -> "");
        }
        String currency = table.text(line, Field.CURRENCY);
        if (!currency.isEmpty()) {
            currencies.add(currency);
        }
        String status = table.text(line, Field.STATUS);
        withStatus += words.isNothing(status) ? 0 : 1;
        toldByStatus += words.isOutcome(status) ? 1 : 0;
        knownStatus += words.status(status).isPresent() ? 1 : 0;
        RowOutcome standing = RowOutcome.of(table, line, words, false);
        rows += standing.deleted() ? 0 : 1;
        isClosedUnsaid |= standing.isOpen()
                && !isClosedUnsaid
                && ClosingDays.of(table, line).isPresent()
                && RowOutcome.isUnsaid(table, line, words);
        String stage = stage(table, line);
        boolean isUndecided = isUndecided(stage);
        if (isUndecided && !standing.isTold() && !words.isNothing(status) && !isUndecided(status)) {
            undecided.add(stage);
        }
        if (standing.isTold() && (words.isStage(stage) || (isUndecided && standing.isOpen()))) {
            if (!table.has(Field.STAGE) && words.status(stage).isPresent()) {
                statuses.add(stage);
            }
            (standing.isOpen() ? openStages : closedStages).merge(stage, 1, Integer::sum);
            if (!standing.isOpen()) {
                endings.computeIfAbsent(stage, first -> EnumSet.noneOf(Deal.Outcome.class))
                        .add(standing.outcome());
            }
        }
        return standing;
    }

    private boolean isUndecided(String word) {
        return words.status(word).equals(Optional.of(CellWords.Meaning.UNDECIDABLE));
    }

    /**
     * Returns how a row stands. A status that nobody knows is asked for, unless it says something else than how deals stand: where
     * no status is an outcome, or hardly any, and most are not known.
     */
    public RowOutcome standing(ExportTable table, Line line) {
        return RowOutcome.of(table, line, words, isStatusAsked(table));
    }

    /** Returns whether a status stands in a row, and statuses say how the deals of its table stand. */
    boolean isToldByStatus(ExportTable table, Line line) {
        return !words.isNothing(table.text(line, Field.STATUS)) && isStatusAsked(table);
    }

    private boolean isStatusAsked(ExportTable table) {
        return table.has(Field.STAGE)
                && toldByStatus > 0
                && (ONE_OUTCOME_IN * toldByStatus >= withStatus || 2 * knownStatus >= withStatus);
    }

    /** Returns whether a row has a day of closing, and nothing says how its deal ended. */
    public boolean isClosedUnsaid() {
        return isClosedUnsaid;
    }

    /** Returns what stands in the place of a stage, as the book spells it, or empty text. */
    public String stage(ExportTable table, Line line) {
        String text = table.has(Field.STAGE) ? table.text(line, Field.STAGE) : table.text(line, Field.STATUS);
        return words.isNothing(text) ? "" : stages.of(text);
    }

    /**
     * Returns what the past of a deal is looked up by: its id, or where no deal has an id its name, or its name with its customer if
     * others have its name; empty text if they are of its customer too.
     */
    public String key(ExportTable table, Line line) {
        if (table.has(Field.ID)) {
            return Spelling.id(table.text(line, Field.ID));
        }
        String withCustomer = Called.key(table, line, Field.NAME);
        String name = named.getOrDefault(withCustomer, withCustomer);
        return twice.contains(name) && !name.isEmpty() ? withCustomer : name;
    }

    /** Returns the words by which rows name their currency. */
    Set<String> currencies() {
        return currencies;
    }

    /** Returns whether flags say which deals are closed, so that what a stage is called says nothing of it. */
    static boolean isFlagged(List<ExportTable> tables) {
        return tables.stream().anyMatch(table -> table.has(Field.IS_CLOSED) || table.has(Field.IS_WON));
    }

    /** Returns whether closed deals keep the stage in which they ended. */
    boolean closedKeepStage() {
        long closed =
                closedStages.values().stream().mapToLong(Integer::longValue).sum();
        long most = closedStages.values().stream()
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
        return closedStages.size() > 1 && 20 * most < 19 * closed;
    }

    /**
     * Returns a stage of a log of which none is a stage of the deals, as those of activities or of quotes are not; empty if any is, or if
     * the deals have none, or a mapping says that its column tells the stage.
     */
    public Optional<String> stageOfOthers(ExportTable log, List<ExportTable> tables) {
        Set<String> known = Stream.of(openStages.keySet(), closedStages.keySet())
                .flatMap(Set::stream)
                .filter(stage -> words.status(stage).isEmpty())
                .map(Spelling::plain)
                .collect(Collectors.toSet());
        boolean isSaid = log.head().said(log.kind(), log.column(Field.STAGE)).isPresent();
        if (isSaid || known.isEmpty() || tables.stream().noneMatch(table -> table.has(Field.STAGE))) {
            return Optional.empty();
        }
        String[] first = {""};
        boolean isOfDeals = Stream.of(Field.STAGE, Field.FROM_STAGE)
                .anyMatch(field -> log.any(field, stage -> {
                    boolean isStage =
                            !words.isNothing(stage) && words.status(stage).isEmpty();
                    first[0] = first[0].isEmpty() && isStage ? stage : first[0];
                    return isStage && known.contains(Spelling.plain(stage));
                }));
        return Optional.of(first[0]).filter(stage -> !isOfDeals && !stage.isEmpty());
    }

    /**
     * Returns the order of the stages.
     *
     * @param listed the stages of a table of stages in their order; empty if there is none
     * @throws UnreadableBookException if it must be asked for
     */
    public StageOrder order(
            List<ExportTable> tables, Said said, List<String> listed, Histories histories, Formats formats) {
        Optional<SalesProcess> process = said.process();
        if (process.isPresent()) {
            return StageOrder.of(process.get());
        }
        if (!histories.stages().isEmpty()) {
            openStages.keySet().removeAll(statuses); // which say nothing where the stages are known
        }
        Optional<StageOrder> ofList =
                stages(said).isEmpty() ? StageOrder.ofListed(listed, openStages.keySet(), histories) : Optional.empty();
        if (ofList.isPresent()) {
            return ofList.get();
        }
        List<String> entered = new ArrayList<>();
        for (ExportTable table : tables) {
            for (String stage : table.entered().values()) {
                if (words.status(stage).isEmpty()) {
                    entered.add(stages.of(stage));
                }
            }
        }
        Optional<Preset> preset =
                tables.stream().flatMap(table -> table.preset().stream()).findFirst();
        Set<String> ofClosed = closedKeepStage() ? closedStages.keySet() : Set.of();
        return StageOrder.of(
                        openStages,
                        unplaced -> areFew(unplaced, tables, formats),
                        ofClosed,
                        stages(said),
                        entered,
                        preset,
                        histories)
                .orElseThrow(() -> new StageQuestion(this, words, formats)
                        .ask(
                                tables,
                                Stream.of(
                                                openStages.keySet(),
                                                tables.stream().anyMatch(this::isStatusAsked)
                                                        ? undecided
                                                        : Set.<String>of(),
                                                ofClosed,
                                                histories.stages())
                                        .flatMap(Set::stream)
                                        .distinct()
                                        .filter(stage -> !isFlagged(tables)
                                                || openStages.containsKey(stage)
                                                || histories.stages().contains(stage)
                                                || endings.getOrDefault(stage, Set.of())
                                                                .size()
                                                        > 1)
                                        .toList(),
                                said.asOf()));
    }

    /** Returns the stages that are said, also those of a list that has commas or the like between the names of stages. */
    private List<String> stages(Said said) {
        Set<String> known = openStages.keySet().stream().map(Spelling::plain).collect(Collectors.toSet());
        List<String> all = said.stages();
        if (all.size() != 1 || known.contains(Spelling.plain(all.get(0)))) {
            return all;
        }
        List<String> listed = LIST.splitToList(all.get(0));
        return listed.stream().map(Spelling::plain).filter(known::contains).count() > 1 ? listed : all;
    }

    /** Returns the stages in the order in which they were met, for rows to be read before their order is said. */
    public StageOrder unordered(Histories histories) {
        return new StageOrder(
                Stream.of(openStages.keySet(), closedStages.keySet(), histories.stages())
                        .flatMap(Set::stream)
                        .distinct()
                        .toList(),
                Message.of("order.only"));
    }

    /**
     * Returns whether so few open deals are in some stages, and so little of their money in each currency, that these may be set
     * aside; one deal is few where its amount is known and the exports would not be refused for its row.
     */
    private boolean areFew(Set<String> unplaced, List<ExportTable> tables, Formats formats) {
        Set<String> aside = new HashSet<>(unplaced);
        aside.removeAll(statuses); // which are no stages
        int deals = aside.stream()
                .mapToInt(stage -> openStages.getOrDefault(stage, 0))
                .sum();
        int open = openStages.values().stream().mapToInt(Integer::intValue).sum();
        if (deals == 0) {
            return true;
        }
        if ((deals > 1 && FEW_IN * deals > open) || SetAsideRows.areTooMany(deals, rows)) {
            return false;
        }
        Map<String, BigDecimal> all = new HashMap<>();
        Map<String, BigDecimal> part = new HashMap<>();
        for (ExportTable table : tables) {
            Field amount = table.has(Field.AMOUNT) ? Field.AMOUNT : Field.WON_AMOUNT;
            table.records(words, line -> {
                RowOutcome standing = standing(table, line);
                if (standing.isTold() && standing.isOpen()) {
                    formats.number(table, amount, line).ifPresent(read -> {
                        String currency = Spelling.plain(table.text(line, Field.CURRENCY))
                                + read.unit().mark();
                        all.merge(currency, read.value(), BigDecimal::add);
                        if (aside.contains(stage(table, line))) {
                            part.merge(currency, read.value(), BigDecimal::add);
                        }
                    });
                }
            });
        }
        return (FEW_IN * deals <= open || !part.isEmpty())
                && part.entrySet().stream()
                        .allMatch(of -> of.getValue()
                                        .multiply(BigDecimal.valueOf(FEW_IN))
                                        .compareTo(all.getOrDefault(of.getKey(), BigDecimal.ZERO))
                                <= 0);
    }
}
