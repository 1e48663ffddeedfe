package io.stagecraft.core.message;

import static io.stagecraft.core.message.PhraseExample.says;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlanningPhrasesTest {
    private static final List<PhraseExample> EXAMPLES = List.of(
            // forecast
            says(
                    deal("forecast.closed-stage").with("stage", Labels.of("Signing")),
                    "deal A-1 is open but in stage Signing, which counts as closed"),
            says(deal("forecast.no-amount"), "deal A-1 has no amount and counts in number only"),
            says(deal("forecast.no-close"), "deal A-1 has no close date and is in no period"),
            says(
                    deal("forecast.no-probability").with("why", Message.said("test.why", "no history")),
                    "deal A-1 has no win probability: no history"),
            says(
                    deal("forecast.no-rate")
                            .with("amount", Money.parse("USD 100"))
                            .with("currency", "EUR"),
                    "deal A-1 is worth USD 100.00, and there is no exchange rate into EUR"),
            says(
                    deal("forecast.too-large")
                            .with("amount", Money.parse("USD 100"))
                            .with("currency", "EUR"),
                    "deal A-1 is worth USD 100.00, which is too large to convert into EUR"),
            says(deal("forecast.twice"), "deal A-1 is here twice: only the first counts"),
            says(
                    deal("forecast.unknown-stage").with("stage", "s9").with("process", Labels.of("Five stages")),
                    "deal A-1 is in stage s9, which the process Five stages does not have"),
            // plan
            says(
                    Message.of("plan.margin").with("margin", Ratio.of(1, 20)),
                    "margin 5 % where the target meets people, our assumption"),
            // target
            says(Message.of("target.ramp"), "ramp of 0, 25, 50, 75, 100 % by month, our assumption"),
            says(
                    Message.of("target.ramp-month").with("month", 3).with("share", Ratio.of(1, 2)),
                    "3rd month of a ramp: 50 % of the full quota, our assumption"));

    private static Message deal(String code) {
        return Message.of(code).with("deal", "A-1");
    }

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(PlanningPhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
