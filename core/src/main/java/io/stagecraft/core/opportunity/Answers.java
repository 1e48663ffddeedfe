package io.stagecraft.core.opportunity;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.Statements;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What evidence says about each statement now: two bits a statement, numbered as in a process. */
final class Answers {
    private static final int IN_A_WORD = 32;
    private static final int YES = 3;
    private static final Answer[] BY_CODE = {Answer.UNKNOWN, Answer.NO, Answer.PARTLY, Answer.YES};

    final Statements index;
    private final long first; // the first 32 statements
    private final long @Nullable [] rest;

    private Answers(Statements index, long first, long @Nullable [] rest) {
        this.index = index;
        this.first = first;
        this.rest = rest;
    }

    static Answers none(Statements index) {
        return new Answers(index, 0, null);
    }

    Answer get(int number) {
        return BY_CODE[code(number)];
    }

    boolean confirmAll(int[] numbers) {
        for (int number : numbers) {
            if (code(number) != YES) {
                return false;
            }
        }
        return true;
    }

    Answer get(String statement) {
        int number = index.numberOf(statement);
        return number < 0 ? Answer.UNKNOWN : get(number);
    }

    boolean isEmpty() {
        if (rest != null) {
            for (long word : rest) {
                if (word != 0) {
                    return false;
                }
            }
        }
        return first == 0;
    }

    Answers with(String statement, Answer answer) {
        int number = index.numberOf(statement);
        return number >= 0 ? with(index, number, answer) : with(index.plus(statement), index.size(), answer);
    }

    /** Returns the same answers under new ids, numbered as the base does, with those it does not know at the end. */
    Answers renamed(Map<String, String> newIds, Statements base) {
        Answers renamed = none(base);
        for (int number = 0; number < index.size(); number++) {
            if (code(number) != 0) {
                String id = index.id(number);
                renamed = renamed.with(newIds.getOrDefault(id, id), get(number));
            }
        }
        return renamed;
    }

    private Answers with(Statements wider, int number, Answer answer) {
        long code = code(answer);
        int shift = (number % IN_A_WORD) * 2;
        if (number < IN_A_WORD) {
            return new Answers(wider, (first & ~(3L << shift)) | (code << shift), rest);
        }
        int word = number / IN_A_WORD - 1;
        int words = Math.max(word + 1, rest == null ? 0 : rest.length);
        long[] copy = rest == null ? new long[words] : Arrays.copyOf(rest, words);
        copy[word] = (copy[word] & ~(3L << shift)) | (code << shift);
        return new Answers(wider, first, copy);
    }

    private static long code(Answer answer) {
        return switch (answer) {
            case UNKNOWN -> 0;
            case NO -> 1;
            case PARTLY -> 2;
            case YES -> YES;
        };
    }

    private int code(int number) {
        if (number < IN_A_WORD) {
            return (int) (first >>> (number * 2)) & 3;
        }
        int word = number / IN_A_WORD - 1;
        return rest == null || word >= rest.length ? 0 : (int) (rest[word] >>> ((number % IN_A_WORD) * 2)) & 3;
    }
}
