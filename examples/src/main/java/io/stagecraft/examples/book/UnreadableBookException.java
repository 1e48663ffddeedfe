package io.stagecraft.examples.book;

import java.util.List;

/** Thrown when the files of a book cannot be taken as they are: says everything that is wrong with them at once. */
public final class UnreadableBookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    UnreadableBookException(int count, List<String> problems) {
        super("%s, nothing was written:%n%s"
                .formatted(
                        count == 1 ? "1 problem in the data" : "%,d problems in the data".formatted(count),
                        String.join(System.lineSeparator(), problems)));
        this.problems = List.copyOf(problems);
    }

    /** An exception that says these problems, one message each. */
    public UnreadableBookException(List<String> problems) {
        this(problems.size(), problems);
    }

    /** An exception about a number of problems, which are told by kind. */
    public static UnreadableBookException ofKinds(int count, List<String> kinds) {
        return new UnreadableBookException(count, kinds);
    }

    /** Returns one message per problem, by file in the order of reading, capped per file with the count of the rest. */
    public List<String> problems() {
        return problems;
    }
}
