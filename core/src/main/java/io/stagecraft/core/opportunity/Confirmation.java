// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.Statements;
import java.util.List;
import java.util.function.Predicate;

/** Asks whether all of several statements are confirmed: those in the first word of a deal's answers all at once. */
final class Confirmation implements Predicate<Opportunity> {
    private final Statements statements;
    private final List<String> asked;
    private final int first; // those in the first word, as bits of their numbers
    private final List<String> others;

    Confirmation(Statements statements, List<String> asked) {
        this.statements = statements;
        this.asked = asked;
        int bits = 0;
        ImmutableList.Builder<String> beyond = ImmutableList.builder();
        for (String id : asked) {
            int number = statements.numberOf(id);
            if (AnswerBits.isInFirstWord(number)) {
                bits |= 1 << number;
            } else {
                beyond.add(id);
            }
        }
        this.first = bits;
        this.others = beyond.build();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a short cut: equal statements give the same answer the slower way
    public boolean test(Opportunity deal) {
        return deal.situation.statements() == statements
                ? AnswerBits.areYes(deal, first) && areYes(deal, others)
                : areYes(deal, asked);
    }

    private static boolean areYes(Opportunity deal, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) { // without an iterator
            if (deal.answer(ids.get(i)) != Answer.YES) {
                return false;
            }
        }
        return true;
    }
}
