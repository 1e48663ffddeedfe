// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two columns of amounts of which only somebody can say which the book means: the value of a year beside that of the whole contract,
 * or a column that only won deals have beside one that others have, too.
 */
final class AmountPair {
    private static final Pattern OF_A_YEAR = Pattern.compile("acv|annualcontractvalue");
    private static final Pattern OF_ALL = Pattern.compile("tcv|totalcontractvalue");

    /** What no win brought, though only wins may have it: a part of it, or more than it. */
    private static final Pattern OF_TERMS = Pattern.compile(
            ".*(?:acv|tcv|arr|mrr|(?:annual|total)contractvalue|recurringrevenue|totalamount|gesamtbetrag)");

    /** So many wins have an amount of their own by no chance. */
    private static final int FEWEST = 3;

    private final TableHead head;
    private final CellWords words;
    private final int amount;
    private final int other;
    private final int standing;
    private final Amounts numbers = Amounts.withPoints(); // both columns mark decimals alike
    private final Filled ofAmount = new Filled();
    private final Filled ofOther = new Filled();
    private int won;
    private int different;

    /** In how many rows a column has an amount. */
    private static final class Filled {
        private int ofWon;
        private int ofOthers;

        private void see(boolean isWon) {
            ofWon += isWon ? 1 : 0;
            ofOthers += isWon ? 0 : 1;
        }
    }

    /**
     * @param amount the column that is read as the amount
     * @param other another whose header says it, too
     * @param standing the column that says which deals are won, or -1
     */
    AmountPair(TableHead head, int amount, int other, int standing, CellWords words) {
        this.head = head;
        this.amount = amount;
        this.other = other;
        this.standing = standing;
        this.words = words;
    }

    /** Returns whether there may be something to ask, so that rows must be seen. */
    boolean mayBe() {
        return isOfContract() || !(isOfTerms(header(amount)) || isOfTerms(header(other)));
    }

    /** Returns both columns where it is asked which has the amounts, or will be once a row tells them apart; else none. */
    List<Integer> unsettled() {
        return isOfContract() || question().isPresent() ? List.of(amount, other) : List.of();
    }

    private boolean isOfContract() {
        return (is(OF_A_YEAR, amount) && is(OF_ALL, other)) || (is(OF_ALL, amount) && is(OF_A_YEAR, other));
    }

    /** Takes note of a record. */
    void see(Line line) {
        boolean isWon = standing >= 0 && words.status(line.cell(standing)).equals(Optional.of(CellWords.Meaning.WON));
        won += isWon ? 1 : 0;
        Optional<BigDecimal> one = number(line, amount);
        Optional<BigDecimal> second = number(line, other);
        one.ifPresent(number -> ofAmount.see(isWon));
        second.ifPresent(number -> ofOther.see(isWon));
        if (second.filter(number ->
                        one.filter(first -> first.compareTo(number) == 0).isEmpty())
                .isPresent()) {
            different++;
        }
    }

    private Optional<BigDecimal> number(Line line, int column) {
        return numbers.read(line.cell(column)).map(read -> read.value()).filter(value -> value.signum() != 0);
    }

    /** Returns what to ask, or empty if the pair is none, or the other column has nothing else than the amount. */
    Optional<Message> question() {
        if (different == 0) {
            return Optional.empty();
        }
        if (isOfContract()) {
            return Optional.of(Message.of("ask.contract-value")
                    .with("amount", header(amount))
                    .with("other", header(other))
                    .with("rows", different)
                    .with("line", line(other, Field.AMOUNT.word()))
                    .with("stays", line(amount, Field.AMOUNT.word())));
        }
        if (isOfWon(ofOther, ofAmount)) {
            return Optional.of(askOfWon(other, amount));
        }
        return isOfWon(ofAmount, ofOther) ? Optional.of(askOfWon(amount, other)) : Optional.empty();
    }

    /** Returns whether only won deals have an amount in one column, most of these do, and others have one in the other. */
    private boolean isOfWon(Filled one, Filled second) {
        return one.ofWon >= FEWEST && one.ofOthers == 0 && 2 * one.ofWon > won && second.ofOthers > 0;
    }

    private Message askOfWon(int ofWon, int ofAll) {
        return Message.of("ask.won-amount")
                .with("won", header(ofWon))
                .with("amount", header(ofAll))
                .with("line", line(ofWon, Field.WON_AMOUNT.word()))
                .with("none", line(ofWon, Mapping.NOT_READ));
    }

    /** Returns whether a header is that of a part of what a deal is worth, or of more than it. */
    static boolean isOfTerms(String header) {
        return OF_TERMS.matcher(Spelling.header(header)).matches();
    }

    private boolean is(Pattern header, int column) {
        return header.matcher(Spelling.header(header(column))).matches();
    }

    private String header(int column) {
        return head.cells().get(column);
    }

    private String line(int column, String means) {
        return Mapping.line(TableKind.DEALS.word(), header(column), means);
    }
}
