// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Message LATE = Message.of("test.late")
            .with("deals", 1)
            .with("amount", Money.parse("EUR 1200.50"))
            .with("share", Ratio.of(1, 8))
            .with("day", LocalDate.of(2026, 3, 2))
            .with("rank", 21)
            .with("stage", Labels.of("en", "Preparation").with("zh", "事先准备"));
    private static final String PHRASE =
            "{deals} {deals|deal|deals} of {amount} ({share}) in {stage} since {day}, the {rank#}";

    @Test
    void everyArgumentIsWrittenByItsType() {
        assertThat(PhraseBook.english().with("test.late", PHRASE).say(LATE))
                .isEqualTo("1 deal of EUR 1200.50 (12.5 %) in Preparation since 2026-03-02, the 21st");
        assertThat(PhraseBook.english().with("test.late", PHRASE).say(LATE.with("deals", 1234)))
                .startsWith("1,234 deals of");
    }

    @Test
    void chineseWritesEveryArgumentItsOwnWay() {
        PhraseBook chinese = PhraseBook.chinese()
                .with("test.late", "自{day}起有{deals}{deals|单|个}商机处于{stage}，共{amount}（{share}），排{rank#}");

        assertThat(chinese.say(LATE))
                .as("no plural, ordinals and days in Chinese")
                .isEqualTo("自2026年3月2日起有1个商机处于事先准备，共€1,200.50（12.5%），排第21");
        assertThat(chinese.say(LATE.with("deals", 1234))).contains("有1,234个商机");
        assertThat(chinese.locale()).isEqualTo(Locale.CHINESE);
    }

    @Test
    void chineseWritesMoneyWithTheSymbolOfItsCurrency() {
        assertThat(Stream.of("CNY 4000000.00", "USD -12.50", "JPY 500", "CHF 1000.00")
                        .map(amount -> chinese(Argument.of(Money.parse(amount)))))
                .containsExactly("¥4,000,000.00", "-US$12.50", "JP¥500", "CHF 1,000.00");
    }

    @Test
    void chineseWritesAnInstantAsItsDayAndTime() {
        assertThat(Stream.of(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-11-30T09:00:00.250Z"))
                        .map(instant -> chinese(Argument.of(instant))))
                .containsExactly("2026年3月2日 09:00:00（UTC）", "2026年11月30日 09:00:00.250（UTC）");
        assertThat(chinese(Argument.of(Instant.MAX))).isEqualTo("+1000000000年12月31日 23:59:59.999999999（UTC）");
    }

    private static String chinese(Argument argument) {
        return PhraseBook.chinese().say(Message.of("explanation.number").with("value", argument));
    }

    @Test
    void aMissingChinesePhraseFallsBackToEnglishAndThenToTheCode() {
        Message late = Message.of("test.late").with("days", 2);
        PhraseBook both = PhraseBook.of(
                Locale.CHINESE,
                Map.of("test.part", "因为{why}"),
                PhraseBook.english().with("test.late", "{days} {days|day|days} late on {day}"));

        assertThat(both.say(Message.of("test.part").with("why", late.with("day", LocalDate.of(2026, 3, 2)))))
                .isEqualTo("因为2 days late on 2026-03-02");
        assertThat(PhraseBook.chinese().say(late)).isEqualTo("test.late (days 2)");
    }

    @Test
    void messagesWithinMessagesGoAHundredLevelsDeep() {
        Message deep = Message.of("test.part");
        for (int level = 2; level <= 100; level++) {
            deep = Message.of("test.part").with("part", deep);
        }
        Message deepest = deep;
        assertThat(Serialized.copy(deepest)).isEqualTo(deepest).hasSameHashCodeAs(deepest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.of("test.part").with("part", deepest))
                .withMessage("a message must have at most 100 levels (code test.part)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Argument.of(List.of(Argument.of(deepest))))
                .withMessage("a list of arguments must have at most 100 levels");
    }

    @Test
    void ordinalsAreRight() {
        PhraseBook book = PhraseBook.english().with("test.rank", "{n#}");
        assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 112))
                .extracting(n -> book.say(Message.of("test.rank").with("n", n)))
                .containsExactly(
                        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st", "111th",
                        "112th");
    }

    @Test
    void aListIsJoinedAsTheLanguageDoes() {
        Message list = Message.of("test.list")
                .with("who", List.of(Argument.of("North"), Argument.of("East"), Argument.of("West")));
        assertThat(PhraseBook.english().with("test.list", "by {who}").say(list)).isEqualTo("by North, East and West");
        assertThat(PhraseBook.chinese().with("test.list", "{who}").say(list)).isEqualTo("North、East和West");
        assertThat(PhraseBook.chinese()
                        .say(Message.of("adjustment.in-order")
                                .with(
                                        "adjustments",
                                        List.of(
                                                Argument.of(Message.of("adjustment.later")
                                                        .with("days", 30)),
                                                Argument.of(Message.of("scenario.unchanged"))))))
                .as("clauses without a word between them")
                .isEqualTo("推迟30天成交、不作调整");
    }

    @Test
    void aPhraseOfTheCallersAlsoStandsInsideOtherSentences() {
        PhraseBook book = PhraseBook.english()
                .with("test.whole", "held: {why}")
                .with("test.part", "as ever")
                .with("test.part", "for once");
        assertThat(book.say(Message.of("test.whole").with("why", Message.of("test.part"))))
                .isEqualTo("held: for once");
    }

    @Test
    void anUnknownCodeIsSaidByItsTextElseByItsArguments() {
        assertThat(Message.said("legal.hold", "held by the legal department").text())
                .isEqualTo("held by the legal department");
        assertThat(Message.of("legal.hold").with("days", 3).text()).isEqualTo("legal.hold (days 3)");
        assertThat(Message.of("legal.hold").text()).isEqualTo("legal.hold");
    }

    @Test
    void numbersCompareByValue() {
        assertThat(Message.of("test.n").with("n", new BigDecimal("0.30")))
                .isEqualTo(Message.of("test.n").with("n", new BigDecimal("0.3")));
    }

    @Test
    void badMessagesAndPhrasesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of(" ")).withMessage("code must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.said("legal.hold", " "))
                .withMessage("text must not be blank (code legal.hold)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhraseBook.english().with("test.open", "{n deals"))
                .withMessage(
                        "every brace of a phrase must enclose the name of an argument, but was \"{n deals\" (code test.open)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhraseBook.english().with("test.n", "{n}").say(Message.of("test.n")))
                .withMessage("message test.n must have the argument n that its phrase says, but has []");
    }

    @Test
    void aMessageThatLacksWhatItsPhraseSaysIsShownByItsCode() {
        Message read = Message.of("default.soon-fallback").with("other", 1);

        assertThat(read).hasToString("default.soon-fallback [other]");
        assertThat(DefaultUsed.of("soon-fallback", read)).hasToString("default.soon-fallback [other]");
        assertThat(Argument.of(List.of(Argument.of(read)))).hasToString("[default.soon-fallback [other]]");
    }

    @Test
    void phrasesGivenOneByOneAreThoseGivenAtOnce() {
        PhraseBook book = PhraseBook.english();
        for (int i = 0; i < 5_000; i++) {
            book = book.with("test.n" + i % 4_000, "{n} of " + i);
        }

        assertThat(book.say(Message.of("test.n3999").with("n", 1))).isEqualTo("1 of 3999");
        assertThat(book.say(Message.of("test.n7").with("n", 1))).isEqualTo("1 of 4007");
        assertThat(book.say(Message.of("review.days").with("days", 1))).isEqualTo("1 day");
    }

    @Test
    void manyPhraseBooksMayStandBehindOneAnother() {
        PhraseBook book = PhraseBook.english();
        for (int i = 0; i < 20_000; i++) {
            book = PhraseBook.of(i % 2 == 0 ? Locale.GERMAN : Locale.FRENCH, Map.of(), book);
        }

        assertThat(book.say(Message.of("review.days").with("days", 2))).isEqualTo("2 days");
    }

    @Test
    void quotationMarksAroundAListStandAroundEachItem() {
        Message list = Message.of("test.list")
                .with("who", List.of(Argument.of("North"), Argument.of("East"), Argument.of("West")));

        assertThat(PhraseBook.english().with("test.list", "by \"{who}\"").say(list))
                .isEqualTo("by \"North\", \"East\" and \"West\"");
        assertThat(PhraseBook.chinese().with("test.list", "“{who}”").say(list)).isEqualTo("“North”、“East”和“West”");
    }

    @Test
    void theExampleOfTheClassIsTrue() {
        Message days = Message.of("review.days").with("days", 1);

        assertThat(days.text()).isEqualTo("1 day");
        assertThat(PhraseBook.english().with("review.days", "{days} d").say(days))
                .isEqualTo("1 d");
    }
}
