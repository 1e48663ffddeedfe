package io.stagecraft.core.customer;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.measure.Labels;
import java.util.Map;

/** Rows of a printed comparison: what is compared, with the words for one column. */
final class Aspects {
    private Aspects() {}

    /** Takes triples of aspect, English and Chinese words. */
    static Map<String, Labels> of(String... triples) {
        ImmutableMap.Builder<String, Labels> aspects = ImmutableMap.builder();
        for (int i = 0; i < triples.length; i += 3) {
            aspects.put(triples[i], Labels.of(triples[i + 1]).with("zh", triples[i + 2]));
        }
        return aspects.buildOrThrow();
    }
}
