// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.Statements;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current answer to each statement, in words of two bits a statement: one in each half, so that many can be asked at once. A
 * deal holds the first word itself: most processes have no more than its 32 statements.
 */
final class AnswerBits {
    private static final int IN_A_WORD = 32;
    private static final Answer[] BY_CODE = {Answer.UNKNOWN, Answer.NO, Answer.PARTLY, Answer.YES};
    private static final long NO = 1;
    private static final long PARTLY = 1L << IN_A_WORD;
    private static final long YES = NO | PARTLY;

    private AnswerBits() {}

    static Answer get(Opportunity deal, int number) {
        return BY_CODE[code(deal, number)];
    }

    private static int code(Opportunity deal, int number) {
        if (number < IN_A_WORD) {
            return code(deal.answers, number);
        }
        long[] more = deal.moreAnswers;
        int word = number / IN_A_WORD - 1;
        return more == null || word >= more.length ? 0 : code(more[word], number % IN_A_WORD);
    }

    private static int code(long word, int place) {
        long bits = (word >>> place) & YES;
        return (int) (bits | bits >>> (IN_A_WORD - 1));
    }

    /** Returns whether all of the first statements whose bits are set are answered yes. */
    static boolean areYes(Opportunity deal, int numbers) {
        int yes = (int) (deal.answers & deal.answers >>> IN_A_WORD);
        return (numbers & ~yes) == 0;
    }

    static boolean isEmpty(Opportunity deal) {
        if (deal.moreAnswers != null) {
            for (long word : deal.moreAnswers) {
                if (word != 0) {
                    return false;
                }
            }
        }
        return deal.answers == 0;
    }

    static boolean isInFirstWord(int number) {
        return number >= 0 && number < IN_A_WORD;
    }

    /** Returns a word with the answer about the statement in one of its places, from 0 to 31. */
    static long put(long word, int place, Answer answer) {
        return (word & ~(YES << place)) | (bits(answer) << place);
    }

    /** Returns the words after the first with the answer about a statement that is not in the first. */
    static long[] more(long @Nullable [] words, int number, Answer answer) {
        int word = number / IN_A_WORD - 1;
        int length = Math.max(word + 1, words == null ? 0 : words.length);
        long[] copy = words == null ? new long[length] : Arrays.copyOf(words, length);
        copy[word] = put(copy[word], number % IN_A_WORD, answer);
        return copy;
    }

    private static long bits(Answer answer) {
        return switch (answer) {
            case UNKNOWN -> 0;
            case NO -> NO;
            case PARTLY -> PARTLY;
            case YES -> YES;
        };
    }

    /** Returns the statements of a deal under new ids: those given, then those it has answers about and they lack. */
    static Statements renamed(Opportunity deal, Map<String, String> newIds, Statements base) {
        Statements old = deal.situation.statements();
        Statements renamed = base;
        for (int number = 0; number < old.size(); number++) {
            String id = newIds.getOrDefault(old.id(number), old.id(number));
            if (code(deal, number) != 0 && renamed.numberOf(id) < 0) {
                renamed = renamed.plus(id);
            }
        }
        return renamed;
    }

    /** Returns the words of a deal's answers under new ids and numbers, the first word first. */
    static long[] renumbered(Opportunity deal, Map<String, String> newIds, Statements fresh) {
        Statements old = deal.situation.statements();
        long[] words = new long[1 + fresh.size() / IN_A_WORD];
        for (int number = 0; number < old.size(); number++) {
            if (code(deal, number) != 0) {
                int place = fresh.numberOf(newIds.getOrDefault(old.id(number), old.id(number)));
                int word = place / IN_A_WORD;
                words[word] = put(words[word], place % IN_A_WORD, get(deal, number));
            }
        }
        return words;
    }
}
