// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import static java.util.stream.Collectors.joining;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How a report is shown.
 *
 * @param book the words, which also decide how numbers and days are written
 * @param isFull whether all is shown and unfolded, rather than the main things with the rest folded
 * @param link where a deal is found, with {@code {id}} in the place of its id; empty for nowhere
 */
public record View(PhraseBook book, boolean isFull, Optional<String> link) {
    private static final String ID = "{id}";

    /** The code of an {@code amount} that is said in few digits. */
    public static final String BRIEF = "brief";

    /** Returns the short view in a language, without links. */
    public static View in(PhraseBook book) {
        return new View(book, false, Optional.empty());
    }

    /** Returns a message in words; amounts are grouped, and have decimals only where there are any. */
    public String say(Message message) {
        return book.say(grouped(message));
    }

    String say(String code) {
        return say(Message.of(code));
    }

    String say(Argument argument) {
        return switch (argument.kind()) {
            case NAME -> (String) argument.value();
            case MESSAGE -> say((Message) argument.value());
            default -> say(Message.of("said").with("what", argument));
        };
    }

    /** Returns what stands on its own, as a label does: words begin with a capital, names stay as they are. */
    String alone(Argument argument) {
        return argument.kind() == Argument.Kind.NAME ? say(argument) : capital(say(argument));
    }

    /** Returns what stands in a cell under a header that names the currency. */
    String cell(Argument argument) {
        return argument.kind() == Argument.Kind.MONEY ? digits((Money) argument.value()) : alone(argument);
    }

    /** Chinese has no capitals; what begins with a Latin letter is a name. */
    private String capital(String words) {
        return isChinese() ? words : Markup.capital(words);
    }

    private boolean isChinese() {
        return book.locale().getLanguage().equals("zh");
    }

    /** Returns what stands between two sentences. */
    String space() {
        return isChinese() ? "" : " ";
    }

    /** Returns what stands between a thing and what is said of it. */
    String colon() {
        return isChinese() ? "\uFF1A" : ": ";
    }

    /** Returns what stands between two parts of a line. */
    String semicolon() {
        return isChinese() ? "\uFF1B" : "; ";
    }

    /** Returns words as a sentence: a reason of the library has no capital and no full stop, a remark has both. */
    String sentence(Message said) {
        String words = capital(say(said));
        boolean ends = words.matches("(?s).*[.!?:\u3002\uFF01\uFF1F\uFF1A]");
        return ends ? words : words + (isChinese() ? "\u3002" : ".");
    }

    /** Returns the value for a program: digits without grouping, a share as a fraction, an ISO day; words as they are said. */
    String plain(Argument argument) {
        return switch (argument.kind()) {
            case COUNT, DAY, INSTANT -> argument.value().toString();
            case NUMBER -> ((BigDecimal) argument.value()).toPlainString();
            case MONEY -> ((Money) argument.value()).getAmount().toPlainString();
            case RATIO ->
                BigDecimal.valueOf(((Ratio) argument.value()).toDouble()).toPlainString();
            default -> say(argument);
        };
    }

    String html(Message message) {
        return Markup.escape(say(message));
    }

    String html(String code) {
        return html(Message.of(code));
    }

    String html(Argument argument) {
        return Markup.escape(say(argument));
    }

    /** Returns a deal's id, as a link where there is one to follow. */
    String deal(Argument id) {
        String shown = html(id);
        return link.filter(to -> !shown.isEmpty())
                .map(to -> "<a href=\"%s\">%s</a>"
                        .formatted(
                                Markup.escape(to.replace(ID, URLEncoder.encode(say(id), StandardCharsets.UTF_8))),
                                shown))
                .orElse(shown);
    }

    private Message grouped(Message message) {
        if (message.code().equals(BRIEF)) {
            return brief((BigDecimal) message.argument("amount").orElseThrow().value());
        }
        Message shown = message;
        for (Map.Entry<String, Argument> argument : message.arguments().entrySet()) {
            shown = shown.with(argument.getKey(), grouped(argument.getValue()));
        }
        return shown;
    }

    /** English counts in thousands, Chinese in ten thousands. */
    private Message brief(BigDecimal amount) {
        double size = amount.abs().doubleValue();
        if (isChinese()) {
            return size >= 1e8
                    ? brief("brief.hundred-millions", amount, 8, size >= 1e9 ? 1 : 2)
                    : size >= 1e4
                            ? brief("brief.ten-thousands", amount, 4, size >= 1e5 ? 0 : 1)
                            : brief("brief.ones", amount, 0, 0);
        }
        return size >= 1e6
                ? brief("brief.millions", amount, 6, size >= 1e7 ? 1 : 2)
                : size >= 1e3 ? brief("brief.thousands", amount, 3, 0) : brief("brief.ones", amount, 0, 0);
    }

    private static Message brief(String code, BigDecimal amount, int zeros, int decimals) {
        return Message.of(code).with("number", amount.movePointLeft(zeros).setScale(decimals, RoundingMode.HALF_UP));
    }

    private Argument grouped(Argument argument) {
        return switch (argument.kind()) {
            case MONEY -> {
                Money amount = (Money) argument.value();
                yield Argument.of(amount.getCurrencyUnit().getCode() + " " + digits(amount));
            }
            case MESSAGE -> Argument.of(grouped((Message) argument.value()));
            case LIST ->
                Argument.of(((List<?>) argument.value())
                        .stream().map(part -> grouped((Argument) part)).toList());
            default -> argument;
        };
    }

    private static String digits(Money amount) {
        BigDecimal number = amount.getAmount();
        int decimals = number.stripTrailingZeros().scale() <= 0 ? 0 : number.scale();
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /** Returns rows in words, for whoever cannot see a picture. */
    String aloud(List<List<Argument>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(this::say)
                        .filter(said -> !said.isEmpty())
                        .collect(joining(" ")))
                .collect(joining(semicolon()));
    }
}
