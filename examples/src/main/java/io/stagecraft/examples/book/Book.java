// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.accuracy.ForecastCall;
import io.stagecraft.planning.forecast.Origin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A book of business as its files tell it, checked as a whole: every reference leads somewhere, every day is in order.
 *
 * @param name how the files are called together
 * @param title what to call a review of it
 * @param currency the one currency of all amounts
 * @param asOf the day of the review; what is known of the book is what was known at its end
 * @param zone where its days begin
 * @param fiscalYearStart the first month of the fiscal year
 * @param specialDays holidays and days worked in exchange, in the order of the file
 * @param stages the ids of the open stages, first to last
 * @param process the name of a ready process that the settings ask for, or empty text if the stages are the process
 * @param sellers in the order of the file
 * @param products in the order of the file
 * @param accounts in the order of the file
 * @param deals those that were known on the day of the review, as they stood then, in the order of the file
 * @param later how many deals the files have that were not known on the day of the review
 * @param targets in the order of the file
 * @param calls what people called, in the order of the file
 * @param filesRead what was read, in the order of reading
 * @param defects what is odd about the data, in the order of the files; nothing about deals of another book
 * @param assumptions what nobody said and was assumed
 * @param reading how its exports were read
 */
public record Book(
        Message name,
        Message title,
        CurrencyUnit currency,
        LocalDate asOf,
        ZoneId zone,
        Month fiscalYearStart,
        List<SpecialDay> specialDays,
        List<String> stages,
        String process,
        List<Seller> sellers,
        List<Product> products,
        List<Account> accounts,
        List<Deal> deals,
        int later,
        List<PeriodTarget> targets,
        List<ForecastCall> calls,
        List<Message> filesRead,
        List<Defect> defects,
        List<Message> assumptions,
        Reading reading) {

    /** One closed deal with a recorded change outweighs so many without. */
    private static final int OUTWEIGHED = 9;

    /** The years that the days of a book may lie in: what counts days, or goes through them, takes as long as there are. */
    public static final int FIRST_YEAR = 1900;

    /** The last of the years. */
    public static final int LAST_YEAR = 2199;

    /** Returns whether a day may stand in a book. */
    public static boolean covers(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Returns what the amounts of a book may add up to: a hundredth of what can be counted, so that sums and what-ifs fit. */
    public static Money most(CurrencyUnit currency) {
        return Money.ofMinor(currency, Long.MAX_VALUE / 100);
    }

    /** Returns this with those deals only that have contacts or answers: what else a row tells is read once. */
    public Book withoutHistories() {
        return new Book(
                name,
                title,
                currency,
                asOf,
                zone,
                fiscalYearStart,
                specialDays,
                stages,
                process,
                sellers,
                products,
                accounts,
                deals.stream()
                        .filter(deal ->
                                !deal.contacts().isEmpty() || !deal.answers().isEmpty())
                        .toList(),
                later,
                targets,
                calls,
                filesRead,
                defects,
                assumptions,
                reading);
    }

    /**
     * Checks that all amounts of the book can be added up.
     *
     * @throws UnreadableBookException if they add up to more than {@link #most}
     */
    public void checkSum() {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, BigDecimal> listPrices = new HashMap<>();
        for (Product product : products) {
            product.listPrice().ifPresent(price -> listPrices.put(product.name(), price.getAmount()));
        }
        for (Deal deal : deals) {
            sum = sum.add(largest(deal, listPrices));
        }
        for (PeriodTarget target : targets) {
            sum = sum.add(target.amount().getAmount());
        }
        for (Account account : accounts) {
            sum = sum.add(account.yearlySpend().map(Money::getAmount).orElse(BigDecimal.ZERO));
        }
        Money most = most(currency);
        if (sum.compareTo(most.getAmount()) > 0) {
            throw new UnreadableBookException(Message.of("unread.sum")
                    .with("sum", Money.of(currency, sum, RoundingMode.HALF_EVEN))
                    .with("most", most));
        }
    }

    private static BigDecimal largest(Deal deal, Map<String, BigDecimal> listPrices) {
        BigDecimal largest = deal.product().map(listPrices::get).orElse(BigDecimal.ZERO);
        largest = largest.max(
                deal.wonValue().map(money -> money.getAmount().abs()).orElse(BigDecimal.ZERO));
        largest =
                largest.max(deal.amount().map(money -> money.getAmount().abs()).orElse(BigDecimal.ZERO));
        for (FieldChange change : deal.changes()) {
            if (change.field() == FieldChange.Field.AMOUNT && change.from().isPresent()) {
                largest = largest.max(new BigDecimal(change.from().get()).abs());
            }
        }
        return largest;
    }

    /**
     * Returns the first day on which a detail of the deals is recorded, by detail: on the days before, there is a later value only. {@link
     * LocalDate#MAX} stands where it never is, as in an export of final amounts; what no deal has is not named, nor are stages recorded
     * as far back as the book.
     *
     * <p>One change of one deal is no history. Of an amount or an expected close it begins with the first recorded change of an open deal
     * if one in ten of the deals closed since have such a change, our assumption, or else on the later day from which on they do; or with
     * the first of several exports, since that and the next show every deal. What changed on the day of closing does not count, since
     * what was noticed later is told of that day. Of stages, {@linkplain StageRecord wins} tell it. A caller that knows better gives other
     * days to {@link io.stagecraft.planning.forecast.Replay#withUnrecordedBefore}.
     */
    public Map<Origin.Detail, LocalDate> unrecordedBefore() {
        Map<Origin.Detail, LocalDate> firstDays = new EnumMap<>(Origin.Detail.class);
        StageRecord.of(this).firstDay().ifPresent(day -> firstDays.put(Origin.Detail.STAGE, day));
        if (deals.stream().anyMatch(deal -> deal.amount().isPresent())) {
            firstDays.put(Origin.Detail.AMOUNT, recordedFrom(FieldChange.Field.AMOUNT));
        }
        if (deals.stream().anyMatch(deal -> deal.expectedClose().isPresent())) {
            firstDays.put(Origin.Detail.EXPECTED_CLOSE, recordedFrom(FieldChange.Field.EXPECTED_CLOSE));
        }
        return firstDays;
    }

    private LocalDate recordedFrom(FieldChange.Field field) {
        Witnesses closed = new Witnesses(OUTWEIGHED, 1);
        LocalDate first = LocalDate.MAX;
        for (Deal deal : deals) {
            LocalDate day = deal.firstChangeWhileOpen(field);
            if (deal.closed().isPresent()) {
                closed.add(deal.closed().get(), day.isBefore(LocalDate.MAX));
                first = earlier(first, day);
            }
        }
        return earlier(closed.firstDay(first), reading.followedFrom().orElse(LocalDate.MAX));
    }

    /** Returns the day on which a field is first recorded to have changed, or empty if no change of it is recorded. */
    public Optional<LocalDate> firstChange(FieldChange.Field field) {
        LocalDate first = LocalDate.MAX;
        boolean isAny = false;
        for (Deal deal : deals) {
            for (FieldChange change : deal.changes()) {
                if (change.field() == field) {
                    first = earlier(first, change.day());
                    isAny = true;
                }
            }
        }
        return isAny ? Optional.of(first) : Optional.empty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Returns the working days of the book: Monday to Friday, but for its special days. */
    public WorkCalendar calendar() {
        return WorkCalendar.weekdays().withHolidays(special(false)).withWorkingDays(special(true));
    }

    private List<LocalDate> special(boolean worked) {
        return specialDays.stream()
                .filter(special -> special.worked() == worked)
                .map(SpecialDay::day)
                .toList();
    }
}
