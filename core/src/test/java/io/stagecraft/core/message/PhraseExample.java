// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;

/** A message with the English sentence that it reads as. */
record PhraseExample(Message message, String english) {
    static PhraseExample says(Message message, String english) {
        return new PhraseExample(message, english);
    }

    DynamicTest test() {
        return DynamicTest.dynamicTest(
                message.code(), () -> assertThat(message.text()).isEqualTo(english));
    }

    static void coverAll(Collection<String> codes, List<PhraseExample> examples) {
        assertThat(examples.stream().map(each -> each.message().code()).collect(Collectors.toSet()))
                .as("codes with an example")
                .containsExactlyInAnyOrderElementsOf(codes);
    }
}
