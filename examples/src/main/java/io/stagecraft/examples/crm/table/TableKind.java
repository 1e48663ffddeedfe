// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Spelling;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the lines of a table are, in the order in which it is asked whether they are. */
public enum TableKind {
    FIELD_HISTORY(Field.DEAL, Field.FIELD, Field.TO, Field.AT),
    STAGE_HISTORY(Field.DEAL, Field.STAGE, Field.AT),
    DEALS(Field.STAGE, Field.AMOUNT),
    SETTINGS(Field.SETTING, Field.VALUE),
    ALIASES(Field.COLUMN, Field.ALIAS, Field.MEANING),
    EVIDENCE(Field.DEAL, Field.DAY, Field.STATEMENT, Field.ANSWER),
    ANSWERS(Field.DEAL, Field.DAY, Field.QUESTION, Field.POINTS),
    TARGETS(Field.PERIOD, Field.TARGET),
    CALLS(Field.OWNER, Field.PERIOD, Field.AMOUNT, Field.DAY),
    SPLITS(Field.DEAL, Field.OWNER, Field.SHARE),
    ACTIVITIES(Field.DEAL, Field.DAY, Field.ACTIVITY),
    PRODUCTS(Field.PRODUCT, Field.LIST_PRICE),
    TEAMS(Field.OWNER, Field.MANAGER),
    STAGES(Field.ID, Field.NAME),
    USERS(Field.ID, Field.NAME),
    ACCOUNTS(Field.CUSTOMER, Field.SECTOR),
    HOLIDAYS(Field.DAY, Field.HOLIDAY);

    /** What files are often called, by the kind of what is in them. */
    private static final Map<String, TableKind> FILES = Map.ofEntries(
            Map.entry("user", USERS),
            Map.entry("seller", TEAMS),
            Map.entry("owner", USERS),
            Map.entry("team", TEAMS),
            Map.entry("target", TARGETS),
            Map.entry("quota", TARGETS),
            Map.entry("goal", TARGETS),
            Map.entry("split", SPLITS),
            Map.entry("product", PRODUCTS),
            Map.entry("account", ACCOUNTS),
            Map.entry("customer", ACCOUNTS),
            Map.entry("activit", ACTIVITIES),
            Map.entry("task", ACTIVITIES),
            Map.entry("calls", CALLS),
            Map.entry("history", STAGE_HISTORY),
            Map.entry("变更", STAGE_HISTORY),
            Map.entry("stage", STAGES),
            Map.entry("phase", STAGES),
            Map.entry("etapa", STAGES),
            Map.entry("阶段", STAGES),
            Map.entry("holiday", HOLIDAYS));

    private static final Set<Field> OF_ACCOUNTS =
            Set.of(Field.SECTOR, Field.LOCATION, Field.PARENT, Field.YEARLY_SPEND, Field.RELATIONSHIP);

    /** Of which a table of deals tells at least one. */
    public static final Set<Field> AMOUNTS_AND_DAYS =
            Set.of(Field.AMOUNT, Field.WON_AMOUNT, Field.CREATED, Field.CLOSE, Field.EXPECTED_CLOSE, Field.CLOSED);

    private static final Set<TableKind> OF_PEOPLE = Set.of(TEAMS, USERS);

    private final ImmutableSet<Field> wanted;

    TableKind(Field... wanted) {
        this.wanted = ImmutableSet.copyOf(wanted);
    }

    /** Returns what a table of this kind tells at least, or, where there is a choice, what it mostly tells. */
    public Set<Field> wanted() {
        return wanted;
    }

    /** Returns whether the lines are deals or their stages. */
    boolean isOfDeals() {
        return this == DEALS || this == STAGE_HISTORY;
    }

    /** Returns what may be in a file by its name, or empty if the name does not say it. */
    public static Optional<TableKind> ofFile(String name) {
        String plain = Spelling.plain(name);
        return FILES.entrySet().stream()
                .filter(entry -> plain.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }

    /** Returns whether a table of this name and so many columns that tell these fields, read as one of this kind, is one. */
    boolean isOne(String file, Set<Field> fields, Set<Field> asDeals, int width) {
        return switch (this) {
            case STAGE_HISTORY ->
                fields.containsAll(Set.of(Field.DEAL, Field.STAGE, Field.AT))
                        && (fields.contains(Field.FROM_STAGE)
                                || !(asDeals.contains(Field.NAME) || asDeals.contains(Field.CUSTOMER))
                                || !DEALS.isOne(file, asDeals, asDeals, width));
            case DEALS ->
                (hasOneOf(fields, Field.STAGE, Field.STATUS, Field.IS_CLOSED) || saysWonOrLost(fields))
                        && !Collections.disjoint(fields, AMOUNTS_AND_DAYS);
            case TARGETS ->
                fields.containsAll(Set.of(Field.FIRST_DAY, Field.LAST_DAY))
                        ? hasOneOf(fields, Field.TARGET, Field.AMOUNT)
                        : fields.containsAll(wanted);
            case STAGES ->
                fields.containsAll(wanted)
                        && ofFile(file).filter(STAGES::equals).isPresent();
            case USERS ->
                fields.contains(Field.ID)
                        && hasOneOf(fields, Field.NAME, Field.LAST_NAME)
                        && (hasOneOf(fields, Field.LAST_NAME, Field.LOGIN)
                                || ofFile(file).filter(OF_PEOPLE::contains).isPresent());
            case ACCOUNTS ->
                (fields.contains(Field.CUSTOMER) || isOfNamedAccounts(file, fields))
                        && (width == 1 || !Collections.disjoint(fields, OF_ACCOUNTS));
            case HOLIDAYS ->
                fields.contains(Field.DAY)
                        && (fields.contains(Field.WORKED) || (fields.contains(Field.HOLIDAY) && width == 2));
            default -> fields.containsAll(wanted);
        };
    }

    /** Returns whether a file is called after its accounts, whose names and ids then are just called that. */
    private static boolean isOfNamedAccounts(String file, Set<Field> fields) {
        return fields.containsAll(Set.of(Field.ID, Field.NAME))
                && ofFile(file).filter(ACCOUNTS::equals).isPresent();
    }

    /** Returns whether columns say what is won and what is lost, if only by closing, of deals and not of those who have them. */
    private static boolean saysWonOrLost(Set<Field> fields) {
        return (fields.containsAll(Set.of(Field.IS_WON, Field.IS_LOST))
                        || fields.containsAll(Set.of(Field.IS_WON, Field.CLOSED))
                        || fields.containsAll(Set.of(Field.WON_DAY, Field.LOST_DAY)))
                && hasOneOf(fields, Field.ID, Field.NAME)
                && fields.contains(Field.CREATED);
    }

    private static boolean hasOneOf(Set<Field> fields, Field... some) {
        return !Collections.disjoint(fields, List.of(some));
    }

    /** Returns what the lines are, for people. */
    public Message label() {
        return Message.of("table." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
