package io.stagecraft.examples.book;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thrown when the files of a book cannot be taken as they are: says everything that is wrong with them at once. */
public final class UnreadableBookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int count;
    private final transient List<Message> problems;

    private UnreadableBookException(int count, List<Message> problems) {
        super(words(count, problems, BookPhrases.english()));
        this.count = count;
        this.problems = List.copyOf(problems);
    }

    /** An exception that says this problem. */
    public UnreadableBookException(Message problem) {
        this(List.of(problem));
    }

    /** An exception that says these problems, one message each. */
    public UnreadableBookException(List<Message> problems) {
        this(problems.size(), problems);
    }

    /** An exception about a number of problems, which are told by kind. */
    public static UnreadableBookException ofKinds(int count, List<Message> kinds) {
        return new UnreadableBookException(count, kinds);
    }

    /** Returns one message per problem, by file in the order of reading, capped per file with the count of the rest. */
    public List<Message> problems() {
        return problems;
    }

    /** Returns what is wrong in the words of a book, a line for each problem. */
    public String in(PhraseBook words) {
        return words(count, problems, words);
    }

    private static String words(int count, List<Message> problems, PhraseBook words) {
        return Stream.concat(Stream.of(Message.of("unread").with("problems", count)), problems.stream())
                .map(words::say)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
