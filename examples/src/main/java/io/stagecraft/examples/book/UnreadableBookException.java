// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thrown when the files of a book cannot be taken as they are: says everything that is wrong with them at once. */
public final class UnreadableBookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int count;
    private final transient List<Message> problems;
    private final transient Optional<Supplier<String>> mapping;
    private final String file;

    private UnreadableBookException(
            int count, List<Message> problems, Optional<Supplier<String>> mapping, String file) {
        super(words(count, problems, file, BookPhrases.english()));
        this.count = count;
        this.problems = List.copyOf(problems);
        this.mapping = mapping;
        this.file = file;
    }

    /** An exception that says this problem. */
    public UnreadableBookException(Message problem) {
        this(List.of(problem));
    }

    /** An exception that says these problems, one message each. */
    public UnreadableBookException(List<Message> problems) {
        this(problems.size(), problems, Optional.empty(), "");
    }

    /** An exception about a number of problems, which are told by kind. */
    public static UnreadableBookException ofKinds(int count, List<Message> kinds) {
        return new UnreadableBookException(count, kinds, Optional.empty(), "");
    }

    /** Returns the same with a further problem. */
    public UnreadableBookException and(Message problem) {
        return and(List.of(problem));
    }

    /** Returns the same with further problems, one message each. */
    public UnreadableBookException and(List<Message> further) {
        UnreadableBookException more = new UnreadableBookException(
                count + further.size(),
                Stream.concat(problems.stream(), further.stream()).toList(),
                mapping,
                file);
        more.setStackTrace(getStackTrace());
        return more;
    }

    /** Returns the same with how the files were read, as a mapping that is made when it is asked for. */
    public UnreadableBookException with(Supplier<String> mapping) {
        return copy(Optional.of(requireNonNull(mapping, "mapping")), "");
    }

    /** Returns the same for a reader for whom the mapping was written into a file of this name. */
    public UnreadableBookException writtenTo(String file) {
        return copy(mapping, requireNonNull(file, "file"));
    }

    private UnreadableBookException copy(Optional<Supplier<String>> mapping, String file) {
        UnreadableBookException copy = new UnreadableBookException(count, problems, mapping, file);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** Returns how the files were read as far as they were, as a mapping to be edited; empty if that is not known. */
    public Optional<String> mapping() {
        return mapping.map(Supplier::get);
    }

    /** Returns one message per problem, by file in the order of reading, capped per file with the count of the rest. */
    public List<Message> problems() {
        return problems;
    }

    /** Returns what is wrong in the words of a book, a line for each problem. */
    public String in(PhraseBook words) {
        return words(count, problems, file, words);
    }

    private static String words(int count, List<Message> problems, String file, PhraseBook words) {
        Message head = file.isEmpty()
                ? Message.of("unread").with("problems", count)
                : Message.of("unread.but-mapping").with("problems", count).with("file", file);
        return Stream.concat(Stream.of(head), problems.stream())
                .map(words::say)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
