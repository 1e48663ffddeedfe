// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.history.StageOrder;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.NamesOfIds;
import io.stagecraft.examples.crm.table.Said;
import io.stagecraft.examples.crm.table.TableKind;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** What nobody said and was assumed, and what the exports do not have, each said once. */
final class Assumptions {
    private static final int MOST_NAMED = 5;

    private final List<Message> words = new ArrayList<>();

    void add(Message assumption) {
        words.add(assumption);
    }

    void addAll(List<Message> assumptions) {
        words.addAll(assumptions);
    }

    List<Message> list() {
        return List.copyOf(words);
    }

    /** Says what the settings leave open. */
    void ofSettings(Said said, Optional<Month> fiscalYearStart) {
        if (said.zone().isEmpty()) {
            add(Message.of("assumed.zone"));
        }
        if (fiscalYearStart.isEmpty()) {
            add(Message.of("assumed.fiscal-year"));
        }
    }

    /** Says in which order the stages are taken, and what no history can tell. */
    void ofStages(StageOrder order, boolean hasHistory) {
        if (order.stages().size() > 1) {
            add(Message.of("assumed.stages").with("stages", order.names()).with("source", order.source()));
        }
        if (!hasHistory) {
            add(Message.of("assumed.no-history"));
        }
    }

    /** Says which amounts are not read, as the book has several currencies and nothing says theirs. */
    void ofAmountsWithoutCurrency(Set<Message> amounts, Set<CurrencyUnit> currencies) {
        if (!amounts.isEmpty()) {
            add(Message.of("assumed.amounts-without-currency")
                    .with("amounts", amounts.stream().map(Argument::of).toList())
                    .with("currencies", CellTexts.list(currencies.stream().map(CurrencyUnit::getCode))));
        }
    }

    /** Says what the exports do not have. */
    void ofTables(List<ExportTable> tables) {
        List<Argument> missing = new ArrayList<>();
        if (!has(tables, TableKind.PRODUCTS)) {
            missing.add(missing("prices"));
        }
        if (tables.stream().noneMatch(table -> table.has(Field.REGION) || table.has(Field.MANAGER))) {
            missing.add(missing("teams"));
        }
        if (!has(tables, TableKind.ACTIVITIES)) {
            missing.add(missing("activities"));
        }
        if (!has(tables, TableKind.TARGETS)) {
            missing.add(missing("targets"));
        }
        if (!missing.isEmpty()) {
            add(Message.of("assumed.missing").with("what", missing));
        }
    }

    /** Says whom the users do not have, and which table of them is of no use. */
    void ofUsers(NamesOfIds users, List<ExportTable> tables, CellWords words) {
        if (!users.isUsed()) {
            tables.stream()
                    .filter(table -> table.kind() == TableKind.USERS)
                    .forEach(table -> add(Message.of("assumed.users-unused").with("file", table.name())));
            return;
        }
        List<Argument> unknown = CellTexts.list(
                users.unknown().stream().filter(owner -> !words.isNobody(owner)).map(CellTexts::shown));
        if (!unknown.isEmpty()) {
            add(Message.of("assumed.users-unknown")
                    .with("count", unknown.size())
                    .with("owners", unknown.subList(0, Math.min(MOST_NAMED, unknown.size()))));
        }
    }

    private static Argument missing(String what) {
        return Argument.of(Message.of("missing." + what));
    }

    private static boolean has(List<ExportTable> tables, TableKind kind) {
        return tables.stream().anyMatch(table -> table.kind() == kind);
    }
}
