package io.stagecraft.core.message;

import static io.stagecraft.core.message.PhraseExample.says;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CorePhrasesTest {
    private static final List<PhraseExample> EXAMPLES = List.of(
            // explain
            says(Message.of("explanation.because").with("reason", Message.said("own", "it rains")), "because it rains"),
            says(Message.of("explanation.number").with("value", new BigDecimal("0.25")), "0.25"),
            says(
                    Message.of("explanation.number-unit").with("value", new BigDecimal("10000")).with("unit", "EUR"),
                    "10000 EUR"),
            says(Message.of("explanation.unknown"), "unknown"),
            says(Message.of("explanation.with").with("default", Message.said("own", "60 %")), "with 60 %"),
            says(Message.of("rule.first"), "first"),
            says(Message.of("rule.given"), "given"),
            says(Message.of("rule.log-odds"), "log-odds"),
            says(Message.of("rule.look-up"), "look-up"),
            says(Message.of("rule.minimum"), "minimum"),
            says(Message.of("rule.product"), "product"),
            says(Message.of("rule.sum"), "sum"));

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(CorePhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
