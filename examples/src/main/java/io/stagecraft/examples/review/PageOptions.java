// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.BadOptionException;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.ReviewPhrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command asks about its result: the language, the page, and what else is written. */
final class PageOptions {
    /** The languages, by the names of the option. */
    @SuppressWarnings("ImmutableEnumChecker") // phrase books are immutable
    enum Tongue {
        en(ReviewPhrases.english()),
        zh(ReviewPhrases.chinese());

        private final PhraseBook words;

        Tongue(PhraseBook words) {
            this.words = words;
        }

        PhraseBook words() {
            return words;
        }
    }

    /** What a command makes of a book. */
    @FunctionalInterface
    interface ReportOf {
        Report of(Business business, Figures figures, Progress progress) throws IOException;
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "stagecraft-${COMMAND-NAME}.html",
            description = "Where to write the page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("stagecraft.html");

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "Also write the main figures, one name=value a line, for a program to compare.")
    private @Nullable Path figuresFile;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the page and the summary: en or zh. Default: ${DEFAULT-VALUE}.")
    private Tongue language = Tongue.en;

    @Option(
            names = "--full",
            description = "Show and unfold everything, also in print. Default: the main things, the rest folded.")
    private boolean full;

    @Option(
            names = "--link",
            paramLabel = "ADDRESS",
            description = "Where a deal is found, with {id} in the place of its id, as in https://crm.example/{id}.")
    private @Nullable String link;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Also write every table as a file of comma-separated values here.")
    private @Nullable Path tables;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all of the page as JSON.")
    private @Nullable Path json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not say on standard error what is being done.")
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Returns the language that a command line asks for, before it is parsed, or else that of the place. */
    static Tongue tongue(Locale place, String... arguments) {
        String asked = place.getLanguage();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--language=")) {
                asked = arguments[i].substring("--language=".length());
            } else if (arguments[i].equals("--language") && i + 1 < arguments.length) {
                asked = arguments[i + 1];
            }
        }
        return asked.equals("zh") ? Tongue.zh : Tongue.en;
    }

    /** Returns the words of the language. */
    PhraseBook words() {
        return language.words();
    }

    /**
     * Reads the book, or one for each currency, writes what a command makes of it, all of it or nothing, and prints the
     * summary.
     */
    int write(BookOptions from, List<Path> otherInputs, ReportOf made) throws IOException {
        CommandLine line = requireNonNull(spec, "spec").commandLine();
        Progress progress = new Progress(line.getErr(), quiet, words());
        from.check();
        checkAreDifferent();
        Map<Path, String> files = new LinkedHashMap<>();
        Queue<Book> books = new ArrayDeque<>(from.books(progress, files));
        boolean isOne = books.size() == 1;
        View view = new View(words(), full, Optional.ofNullable(link));
        List<String> texts = new ArrayList<>();
        while (!books.isEmpty()) {
            books.element().checkSum();
            progress.step(Message.of("progress.stock")
                    .with("deals", books.element().deals().size()));
            Figures figures = new Figures();
            Business business = from.business(books.remove()); // nothing holds the rows of a large book any more
            Report report = made.of(business, figures, progress);
            Path page = isOne ? output : of(output, business.book());
            files.put(page, report.html(view));
            if (figuresFile != null) {
                files.put(isOne ? figuresFile : of(figuresFile, business.book()), figures.lines());
            }
            if (json != null) {
                files.put(isOne ? json : of(json, business.book()), report.json(view));
            }
            if (tables != null) {
                Path folder = isOne ? tables : of(tables, business.book());
                report.tables(view).forEach((name, csv) -> files.put(folder.resolve(name), csv));
            }
            texts.add(report.text(view)
                    + view.say(Message.of("terminal.page")
                            .with("file", page.toAbsolutePath().normalize().toString()))
                    + System.lineSeparator());
        }
        List<Path> inputs = new ArrayList<>(from.inputs());
        inputs.addAll(otherInputs);
        checkAreNoInputs(files.keySet(), inputs);
        AtomicFile.write(files);
        line.getOut().print(String.join(System.lineSeparator(), texts));
        return 0;
    }

    private void checkAreDifferent() {
        Map<Path, String> said = new LinkedHashMap<>();
        Map<String, @Nullable Path> given = new LinkedHashMap<>();
        given.put("--output", output);
        given.put("--figures", figuresFile);
        given.put("--json", json);
        given.forEach((option, file) -> {
            if (file != null) {
                String other = said.put(file.toAbsolutePath().normalize(), option);
                if (other != null) {
                    throw new BadOptionException(Message.of("option.two-files")
                            .with("one", option)
                            .with("other", other)
                            .with("file", file.toString()));
                }
            }
        });
        if (link != null && !link.matches("https?://\\S*\\{id}\\S*")) {
            throw new BadOptionException(
                    Message.of("option.link").with("place", "{id}").with("value", link));
        }
    }

    /** Refuses to write over what was read. */
    static void checkAreNoInputs(Set<Path> outputs, List<Path> inputs) throws IOException {
        for (Path output : outputs) {
            for (Path input : inputs) {
                if (Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input)) {
                    throw new BadOptionException(Message.of("option.input").with("file", output.toString()));
                }
            }
        }
    }

    /** Returns the file for one of several books: its currency stands before the ending. */
    private static Path of(Path file, Book book) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String code = "-" + book.currency().getCode();
        return file.resolveSibling(dot <= 0 ? name + code : name.substring(0, dot) + code + name.substring(dot));
    }
}
