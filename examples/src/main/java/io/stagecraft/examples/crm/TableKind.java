package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import java.util.Locale;
import java.util.Set;

/** What the lines of a table are, in the order in which it is asked whether they are. */
enum TableKind {
    FIELD_HISTORY,
    STAGE_HISTORY,
    DEALS,
    SETTINGS,
    ALIASES,
    EVIDENCE,
    ANSWERS,
    TARGETS,
    CALLS,
    SPLITS,
    ACTIVITIES,
    PRODUCTS,
    TEAMS,
    ACCOUNTS,
    HOLIDAYS;

    private static final Set<Field> OF_ACCOUNTS =
            Set.of(Field.SECTOR, Field.LOCATION, Field.PARENT, Field.YEARLY_SPEND, Field.RELATIONSHIP);

    /** Returns whether a table of so many columns that tell these fields, read as one of this kind, is one. */
    boolean isOne(Set<Field> fields, Set<Field> asDeals, int width) {
        return switch (this) {
            case FIELD_HISTORY -> fields.containsAll(Set.of(Field.DEAL, Field.FIELD, Field.TO, Field.AT));
            case STAGE_HISTORY ->
                fields.containsAll(Set.of(Field.DEAL, Field.STAGE, Field.AT))
                        && (fields.contains(Field.FROM_STAGE)
                                || !(asDeals.contains(Field.NAME) || asDeals.contains(Field.CUSTOMER)));
            case DEALS ->
                (has(fields, Field.STAGE) || has(fields, Field.STATUS) || has(fields, Field.IS_CLOSED))
                        && (has(fields, Field.AMOUNT)
                                || has(fields, Field.WON_AMOUNT)
                                || has(fields, Field.CREATED)
                                || has(fields, Field.CLOSE)
                                || has(fields, Field.EXPECTED_CLOSE)
                                || has(fields, Field.CLOSED));
            case TARGETS -> fields.containsAll(Set.of(Field.FIRST_DAY, Field.LAST_DAY, Field.AMOUNT));
            case CALLS -> fields.containsAll(Set.of(Field.OWNER, Field.PERIOD, Field.AMOUNT, Field.DAY));
            case SPLITS -> fields.containsAll(Set.of(Field.DEAL, Field.OWNER, Field.SHARE));
            case ACTIVITIES -> fields.containsAll(Set.of(Field.DEAL, Field.DAY, Field.ACTIVITY));
            case PRODUCTS -> fields.containsAll(Set.of(Field.PRODUCT, Field.LIST_PRICE));
            case TEAMS -> fields.containsAll(Set.of(Field.OWNER, Field.MANAGER));
            case ACCOUNTS ->
                has(fields, Field.CUSTOMER)
                        && (width == 1 || OF_ACCOUNTS.stream().anyMatch(fields::contains));
            case SETTINGS -> fields.containsAll(Set.of(Field.SETTING, Field.VALUE));
            case ALIASES -> fields.containsAll(Set.of(Field.COLUMN, Field.ALIAS, Field.MEANING));
            case EVIDENCE -> fields.containsAll(Set.of(Field.DEAL, Field.DAY, Field.STATEMENT, Field.ANSWER));
            case ANSWERS -> fields.containsAll(Set.of(Field.DEAL, Field.DAY, Field.QUESTION, Field.POINTS));
            case HOLIDAYS ->
                has(fields, Field.DAY) && (has(fields, Field.WORKED) || (has(fields, Field.HOLIDAY) && width == 2));
        };
    }

    private static boolean has(Set<Field> fields, Field field) {
        return fields.contains(field);
    }

    /** Returns what the lines are, for people. */
    Message label() {
        return Message.of("table." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
