// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.message.Message;
import java.util.List;

/** What the reading of a book says, in English. */
public final class InEnglish {
    /** An oddity of a book. */
    public record Odd(String kind, int count, String example, String treatment) {}

    private InEnglish() {}

    public static String of(Message message) {
        return BookPhrases.english().say(message);
    }

    public static List<String> of(List<Message> messages) {
        return messages.stream().map(InEnglish::of).toList();
    }

    public static List<Odd> oddities(Book book) {
        return book.defects().stream()
                .map(defect -> new Odd(
                        of(defect.kind()),
                        defect.count(),
                        of(Message.of("read.product").with("product", defect.example())),
                        of(defect.treatment())))
                .toList();
    }
}
