// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.review.text.BadOptionException;
import io.stagecraft.examples.review.text.ReviewPhrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the caller asks of a review, beyond the book.
 *
 * @param target the revenue to reach in the quarter under review; empty for what the book says
 * @param growthPercent growth over the comparable quarter where the target is a repeat; empty for none
 * @param callBefore the day of the last forecast call; empty for the last day of a call that the book has, or else a week before
 * @param words the language
 */
public record ReviewOptions(
        Optional<BigDecimal> target,
        Optional<BigDecimal> growthPercent,
        Optional<LocalDate> callBefore,
        PhraseBook words) {
    /** Returns what is asked where nothing is: all by default, in English. */
    public static ReviewOptions none() {
        return new ReviewOptions(Optional.empty(), Optional.empty(), Optional.empty(), ReviewPhrases.english());
    }

    public ReviewOptions withTarget(BigDecimal amount) {
        return new ReviewOptions(Optional.of(amount), growthPercent, callBefore, words);
    }

    public ReviewOptions withCallBefore(Optional<LocalDate> day) {
        return new ReviewOptions(target, growthPercent, day, words);
    }

    /**
     * Returns the day of the last call before a day of review: what was asked for, else the last on which somebody called, else that of
     * the export before the last, else a week before.
     */
    public LocalDate lastCall(LocalDate asOf, Optional<LocalDate> called, Optional<LocalDate> exported) {
        LocalDate day = callBefore
                .or(() -> called)
                .or(() -> exported.filter(each -> each.isBefore(asOf)))
                .orElse(asOf.minusWeeks(1));
        if (!day.isBefore(asOf)) {
            throw new BadOptionException(
                    Message.of("option.last-call").with("asOf", asOf.toString()).with("day", day.toString()));
        }
        return day;
    }
}
