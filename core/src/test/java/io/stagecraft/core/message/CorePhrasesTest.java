package io.stagecraft.core.message;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CorePhrasesTest {
    private static final List<PhraseExample> EXAMPLES = List.of();

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(CorePhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
