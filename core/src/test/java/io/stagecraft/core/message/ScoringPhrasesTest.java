package io.stagecraft.core.message;

import static io.stagecraft.core.message.PhraseExample.says;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScoringPhrasesTest {
    private static final List<PhraseExample> EXAMPLES = List.of(
            // probability
            says(Message.of("probability.computed"), "computed"),
            says(
                    Message.of("rate.too-few")
                            .with("number", 7)
                            .with("of", "deals stayed in stage Proposal")
                            .with("minimum", 20),
                    "too few (7) deals stayed in stage Proposal; a rate takes 20, our assumption"));

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(ScoringPhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
