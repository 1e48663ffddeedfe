// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values as the page says them: amounts in whole units, rates with the digits that their counts carry. */
public final class Texts {
    public static final Message UNKNOWN = Message.of("cell.unknown");
    public static final Message NOBODY = Message.of("cell.nobody");
    public static final Message NONE = Message.of("cell.none");
    public static final Message REACHED = Message.of("cell.reached");
    public static final Message NOBODY_CAN_SAY = Message.of("cell.nobody-can-say");
    public static final Message TOO_FEW = Message.of("cell.too-few");
    public static final Message SUM = Message.of("cell.sum");

    /** So many decimals of a per cent are told at most. */
    private static final int MOST_DECIMALS = 4;

    /** A share of more digits is told without decimals, which might not fit a {@code long} with them. */
    private static final int MOST_DIGITS = 9;

    private Texts() {}

    /** Returns an amount in whole units. */
    public static Money whole(Money amount) {
        return amount.rounded(0, RoundingMode.HALF_UP);
    }

    /** Returns whole per cent. */
    public static Ratio percent(Ratio share) {
        return percent(share, 0);
    }

    public static Ratio percent(Ratio share, int decimals) {
        boolean isHuge = share.toDecimal(0, RoundingMode.HALF_UP).precision() > MOST_DIGITS;
        return Ratio.of(share.toDecimal(isHuge ? 0 : decimals + 2, RoundingMode.HALF_UP));
    }

    /**
     * Returns per cent as few decimals as tell the share from boundaries that it is held against: whole per cent, unless those would
     * stand on another side of one.
     */
    public static Ratio percentBeside(Ratio share, Ratio... boundaries) {
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            Ratio said = percent(share, decimals);
            if (Arrays.stream(boundaries)
                    .allMatch(boundary ->
                            Integer.signum(said.compareTo(boundary)) == Integer.signum(share.compareTo(boundary)))) {
                return said;
            }
        }
        return percent(share, MOST_DECIMALS);
    }

    /** Returns whole per cent. */
    public static Ratio percent(double share) {
        return Ratio.of(BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP));
    }

    /** Returns a share of a counted whole: whole per cent, with one decimal from a thousand on. */
    public static Ratio rate(Ratio share, long of) {
        return percent(share, of >= 1_000 ? 1 : 0);
    }

    /** Returns a rate, or that too few are known. */
    public static Message rate(Rate rate) {
        return rate.isEnough() && rate.ratio().isPresent()
                ? Message.of("rate").with("share", rate(rate.ratio().get(), rate.total()))
                : Message.of("too-few").with("count", rate.total());
    }

    /** Returns a chance in per cent, never 0 or 100 unless it is exactly that. */
    public static Message chance(double probability) {
        return chance(probability, RoundingMode.HALF_UP);
    }

    /**
     * Returns the chance of a target in per cent, rounded down, so that no number stands at a boundary of the outlook which the chance
     * does not reach.
     */
    public static Message ofReaching(double probability) {
        return chance(probability, RoundingMode.DOWN);
    }

    private static Message chance(double probability, RoundingMode rounding) {
        double percent = 100 * probability;
        if (percent > 0 && percent < 1) {
            return Message.of("chance.below");
        }
        if (percent > 99 && percent < 100) {
            return Message.of("chance.above");
        }
        return Message.of("chance")
                .with("percent", Ratio.of(BigDecimal.valueOf(probability).setScale(2, rounding)));
    }

    /** Returns the tone of an outlook, which is its traffic light. */
    public static Tone tone(AttainmentOutlook outlook) {
        return switch (outlook.light()) {
            case GREEN -> Tone.GOOD;
            case AMBER -> Tone.WARNING;
            case RED -> Tone.BAD;
        };
    }

    /** Returns an amount for a chart, which is said in the large units of the language, as in "1.2 m". */
    public static Message brief(BigDecimal amount) {
        return Message.of(View.BRIEF).with("amount", amount);
    }

    public static Message brief(Money amount) {
        return brief(amount.getAmount());
    }

    /** Returns a number with at most so many decimals. */
    public static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns a number with at most one decimal, or that too few are known. */
    public static Argument days(OptionalDouble days) {
        return days.isPresent() ? Argument.of(rounded(days.getAsDouble(), 1)) : Argument.of(TOO_FEW);
    }

    public static Argument days(OptionalLong days) {
        return days.isPresent() ? Argument.of(days.getAsLong()) : Argument.of(TOO_FEW);
    }

    /** Returns the first and the last of some days. */
    public static Message span(DateRange days) {
        return Message.of("span").with("from", days.start()).with("to", days.lastDay());
    }

    /** Returns what a quarter is called. */
    public static Message quarter(FiscalPeriod quarter) {
        return Message.of("quarter")
                .with("year", Integer.toString(quarter.fiscalYear()))
                .with("number", Integer.toString(quarter.number()));
    }

    /** Returns a label as a message. */
    public static Message label(Labels labels) {
        return Message.of("said").with("what", labels);
    }

    /** Returns what a region or a team is called, in words where it is all sellers. */
    public static Argument team(String name) {
        return name.equals(Seller.ONE_TEAM) ? Argument.of(Message.of("cell.all-sellers")) : Argument.of(name);
    }

    public static List<Argument> names(Collection<String> names) {
        return names.stream().map(Argument::of).toList();
    }

    public static List<Argument> parts(Collection<Message> parts) {
        return parts.stream().map(Argument::of).toList();
    }

    /** Returns a constant in words, which have the code of its kind and its name. */
    public static Message constant(String kind, Enum<?> constant) {
        return Message.of(kind + "." + code(constant));
    }

    /** Returns the name of a constant as a code, as in "pass-by-exception". */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what a deal is worth, said to be an estimate where it is one. */
    public static Object worth(InspectedDeal deal) {
        return worth(deal.value().known().map(Texts::whole), deal.value().isEstimated());
    }

    /** Returns what deals are worth together; that of deals of which none has an amount is not known, and not 0. */
    public static Object amount(Total total, CurrencyUnit currency) {
        return isUnknown(total) ? UNKNOWN : whole(total.amount().orElse(Money.zero(currency)));
    }

    /** Returns the same behind "worth", with how many of the deals have no amount, or none that is known of a day that lies back. */
    public static Argument worth(Total total, Book book) {
        return worth(total, book.currency(), book.reading().looksBack());
    }

    static Argument worth(Total total, CurrencyUnit currency, boolean looksBack) {
        if (isUnknown(total)) {
            return Argument.of(Message.of("worth.unknown"));
        }
        Money amount = whole(total.amount().orElse(Money.zero(currency)));
        return total.withoutValue() == 0
                ? Argument.of(amount)
                : Argument.of(Message.of(looksBack ? "worth.partly-then" : "worth.partly")
                        .with("amount", amount)
                        .with("without", total.withoutValue()));
    }

    private static boolean isUnknown(Total total) {
        return total.deals() > 0 && total.amount().isEmpty();
    }

    public static Object worth(Optional<Money> amount, boolean isEstimated) {
        if (amount.isEmpty()) {
            return UNKNOWN;
        }
        return isEstimated
                ? Message.of("cell.estimated").with("amount", bare(amount.get()))
                : Texts.whole(amount.get());
    }

    /** Returns an amount as a number, for a sentence under a header that names the currency. */
    static long bare(Money amount) {
        return amount.getAmount().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Returns the digits alone, for a program: without trailing zeros, as in "10005534" or "57.5". */
    public static String figure(Money amount) {
        return figure(amount.getAmount());
    }

    private static String figure(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns a number with at most one decimal for a program, as in "57" or "57.5". */
    public static String decimal(double number) {
        return figure(rounded(number, 1));
    }

    /** Returns the largest of 1, 2, 5, 10, ... that is not above a number, for the lines of an axis. */
    public static double roundStep(double number) {
        if (number <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        return power * (number / power >= 5 ? 5 : number / power >= 2 ? 2 : 1);
    }
}
