// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One deal: a row of sales_pipeline.csv, or of another export, with what the other files know about it.
 *
 * @param id its opportunity_id
 * @param seller the name of who owns it now; empty if nobody does
 * @param product the name of what is sold; empty if nobody says
 * @param account the name of whom it is sold to; empty if the row names none
 * @param outcome how it stands on the last day of the book
 * @param stage the stage it is in, or was in when it closed; empty for a closed deal whose last stage only its history knows
 * @param opened the day it was opened; empty if unknown
 * @param closed the day it was won, lost or abandoned; empty while it is open
 * @param shown the day of the first of several exports that shows it, if that shows it open; else empty
 * @param wonValue what the customer ordered for; empty unless it is won, or if nobody wrote it down
 * @param amount what it may bring; empty if nobody wrote it down
 * @param expectedClose when it may close; empty if nobody wrote it down
 * @param kind new business, expansion or renewal; empty if unknown
 * @param lossReason why it was lost or abandoned; empty if unknown or not lost
 * @param competitor who won it instead; empty if unknown or nobody
 * @param nextStep what is to be done next; empty if nothing is
 * @param nextStepDay the day of the next step
 * @param changes what changed, earliest first
 * @param statements what was answered about the customer, earliest first
 * @param contacts contacts with the customer, earliest first
 * @param answers answers to the risk questions, earliest first
 * @param category the forecast category that somebody gave it while it is open; empty if nobody did
 * @param onHold whether it is open and put on hold
 * @param split how its credit is split
 */
public record Deal(
        String id,
        Optional<String> seller,
        Optional<String> product,
        Optional<String> account,
        Outcome outcome,
        Optional<String> stage,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        Optional<LocalDate> shown,
        Optional<Money> wonValue,
        Optional<Money> amount,
        Optional<LocalDate> expectedClose,
        Optional<String> kind,
        Optional<String> lossReason,
        Optional<String> competitor,
        Optional<String> nextStep,
        Optional<LocalDate> nextStepDay,
        List<FieldChange> changes,
        List<Statement> statements,
        List<Contact> contacts,
        List<RiskAnswer> answers,
        Optional<ForecastCategory> category,
        boolean onHold,
        Split split) {

    /** How a deal stands. */
    public enum Outcome {
        OPEN,
        WON,
        LOST,
        ABANDONED
    }

    /** Returns the same deal in another currency, at a rate. */
    public Deal in(CurrencyUnit currency, BigDecimal rate) {
        return new Deal(
                id,
                seller,
                product,
                account,
                outcome,
                stage,
                opened,
                closed,
                shown,
                wonValue.map(money -> converted(money.getAmount(), currency, rate)),
                amount.map(money -> converted(money.getAmount(), currency, rate)),
                expectedClose,
                kind,
                lossReason,
                competitor,
                nextStep,
                nextStepDay,
                changes(text -> converted(new BigDecimal(text), currency, rate)),
                statements,
                contacts,
                answers,
                category,
                onHold,
                split);
    }

    /**
     * Returns the part of each seller who shares the deal, as a deal of the seller's own: the same but for its amounts, which add up
     * to those of the deal to the smallest unit. A deal of its owner alone has no parts.
     *
     * @param currency that of all amounts
     */
    public List<Deal> parts(CurrencyUnit currency) {
        return split.sellers().stream().map(name -> part(name, currency)).toList();
    }

    private Deal part(String of, CurrencyUnit currency) {
        UnaryOperator<Money> credit = whole -> requireNonNull(Apportionment.largestRemainder()
                .splitByShares(whole, new TreeMap<>(split.shares()))
                .get(of));
        return new Deal(
                id + " (" + of + ")",
                Optional.of(of),
                product,
                account,
                outcome,
                stage,
                opened,
                closed,
                shown,
                wonValue.map(credit),
                amount.map(credit),
                expectedClose,
                kind,
                lossReason,
                competitor,
                nextStep,
                nextStepDay,
                changes(text -> credit.apply(Money.of(currency, new BigDecimal(text)))).stream()
                        .filter(change -> change.field() != FieldChange.Field.OWNER)
                        .toList(),
                statements,
                contacts,
                answers,
                category,
                onHold,
                Split.none());
    }

    private static Money converted(BigDecimal amount, CurrencyUnit currency, BigDecimal rate) {
        return Money.of(currency, amount.multiply(rate), RoundingMode.HALF_EVEN);
    }

    /** Returns the changes, with other amounts. */
    private List<FieldChange> changes(Function<String, Money> amount) {
        return changes.stream()
                .map(change -> change.field() == FieldChange.Field.AMOUNT
                        ? new FieldChange(
                                change.day(),
                                change.field(),
                                change.from().map(text -> plain(amount.apply(text))),
                                change.to().map(text -> plain(amount.apply(text))))
                        : change)
                .toList();
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /**
     * Returns the deal as it was known in the evening of a day, of which an export of a later one tells: open if it was closed later, and
     * each field what it was before it changed. What nothing dates was not known: a next step, and a call without a history.
     *
     * @param currency that of all amounts
     * @return the deal, or empty if it was not known at all
     */
    public Optional<Deal> asOf(LocalDate day, CurrencyUnit currency) {
        if (firstKnown().filter(day::isBefore).isPresent()) {
            return Optional.empty();
        }
        List<FieldChange> known = upTo(day, changes, FieldChange::day);
        Optional<FieldChange> takenBack = closeTakenBack(day);
        boolean isOpenThen =
                takenBack.isEmpty() && (isOpen() || closed.filter(day::isBefore).isPresent());
        boolean isEndKnown = !isOpenThen && takenBack.isEmpty();
        Optional<String> stageThen = on(day, FieldChange.Field.STAGE, stage);
        Optional<String> owner = on(day, FieldChange.Field.OWNER, seller);
        Optional<String> calledFrom = before(FieldChange.Field.CATEGORY, Optional.empty());
        if (opened.isPresent()
                && calledFrom.isPresent()
                && known.stream().noneMatch(change -> change.field() == FieldChange.Field.CATEGORY)) {
            known = new ArrayList<>(known); // the history dates a call that was there when the deal was opened
            known.add(0, new FieldChange(opened.get(), FieldChange.Field.CATEGORY, Optional.empty(), calledFrom));
        }
        Optional<Money> amountThen = firstChange(FieldChange.Field.AMOUNT).isEmpty()
                ? amount
                : on(day, FieldChange.Field.AMOUNT, Optional.empty())
                        .map(text -> Money.of(currency, new BigDecimal(text)));
        Outcome closedAs =
                takenBack.flatMap(FieldChange::to).map(Outcome::valueOf).orElse(isOpenThen ? Outcome.OPEN : outcome);
        return Optional.of(new Deal(
                id,
                owner,
                product,
                account,
                closedAs,
                stageThen,
                opened,
                takenBack.map(FieldChange::day).or(() -> isEndKnown ? closed : Optional.empty()),
                shown,
                isEndKnown ? wonValue : closedAs == Outcome.WON ? amountThen : Optional.empty(),
                amountThen,
                on(day, FieldChange.Field.EXPECTED_CLOSE, expectedClose.map(LocalDate::toString))
                        .map(LocalDate::parse),
                kind,
                isEndKnown ? lossReason : Optional.empty(),
                isEndKnown ? competitor : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                takenBack.isEmpty()
                        ? List.copyOf(known)
                        : known.stream()
                                .filter(change -> !change.equals(takenBack.get()))
                                .toList(),
                upTo(day, statements, Statement::day),
                upTo(day, contacts, Contact::day),
                upTo(day, answers, RiskAnswer::day),
                isOpenThen
                        ? on(day, FieldChange.Field.CATEGORY, Optional.empty()).map(ForecastCategory::valueOf)
                        : Optional.empty(),
                onHold && stageThen.equals(stage),
                split));
    }

    /**
     * Returns the first day on which the deal was known: that of its opening, or of the export that shows it first, else of whatever
     * is told first of a closed one; empty for an open one of unknown beginning, which was there as long as the book.
     */
    private Optional<LocalDate> firstKnown() {
        Optional<LocalDate> began = opened.or(() -> shown);
        if (began.isEmpty() && isOpen()) {
            return Optional.empty();
        }
        Stream<LocalDate> told = began.isPresent()
                ? began.stream()
                : Stream.of(
                                closed.stream(),
                                statements.stream().map(Statement::day),
                                contacts.stream().map(Contact::day),
                                answers.stream().map(RiskAnswer::day))
                        .flatMap(days -> days);
        return Stream.concat(told, changes.stream().map(FieldChange::day)).min(Comparator.naturalOrder());
    }

    private static <T> List<T> upTo(LocalDate day, List<T> all, Function<T, LocalDate> dayOf) {
        return all.stream().filter(each -> !dayOf.apply(each).isAfter(day)).toList();
    }

    /** Returns what a field was in the evening of a day: what the last change until then led to, or the first one since leads from. */
    private Optional<String> on(LocalDate day, FieldChange.Field field, Optional<String> now) {
        Optional<String> value = before(field, now);
        for (FieldChange change : changes) {
            if (change.field() == field && !change.day().isAfter(day)) {
                value = change.to();
            }
        }
        return value;
    }

    /** Hands out the days of which the deal tells something, in no order. */
    public void eachDay(Consumer<LocalDate> days) {
        opened.ifPresent(days);
        closed.ifPresent(days);
        for (FieldChange change : changes) {
            if (!change.day().equals(FieldChange.NOBODY_KNOWS)) {
                days.accept(change.day());
            }
        }
        for (Statement statement : statements) {
            days.accept(statement.day());
        }
    }

    /** Returns whether the deal tells something of a day. */
    public boolean tellsOf(LocalDate day) {
        boolean[] tells = new boolean[1];
        eachDay(each -> tells[0] |= each.equals(day));
        return tells[0];
    }

    /** Returns the first recorded change of a field, before which it was what that leads from; empty if none is recorded. */
    Optional<FieldChange> firstChange(FieldChange.Field field) {
        for (FieldChange change : changes) {
            if (change.field() == field) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /** Returns what a field was before its first recorded change, which may be nothing, or what it is if no change of it is recorded. */
    Optional<String> before(FieldChange.Field field, Optional<String> now) {
        return firstChange(field).map(FieldChange::from).orElse(now);
    }

    /** Returns the day of the first recorded change of a field while the deal was open, or {@link LocalDate#MAX} if none is recorded. */
    LocalDate firstChangeWhileOpen(FieldChange.Field field) {
        return firstChange(field).map(FieldChange::day).filter(this::isOpenOn).orElse(LocalDate.MAX);
    }

    /** Returns whether a day is one on which the deal was open, and not the one on which it was closed. */
    boolean isOpenOn(LocalDate day) {
        return closed.filter(closing -> !day.isBefore(closing)).isEmpty()
                && closeTakenBack(day).isEmpty();
    }

    /** Returns the close that held in the evening of a day and was taken back later, or empty if there is none. */
    Optional<FieldChange> closeTakenBack(LocalDate day) {
        Optional<FieldChange> close = Optional.empty();
        for (FieldChange change : changes) {
            if (change.field() == FieldChange.Field.OUTCOME && !change.day().isAfter(day)) {
                close = change.to().equals(Optional.of(Outcome.OPEN.name())) ? Optional.empty() : Optional.of(change);
            }
        }
        return close;
    }

    /** Returns whether the deal is neither won, lost nor abandoned. */
    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    /** Returns whether the customer ordered. */
    public boolean isWon() {
        return outcome == Outcome.WON;
    }
}
