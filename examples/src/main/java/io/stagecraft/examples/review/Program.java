// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.review.page.PlainText;
import io.stagecraft.examples.review.text.BadOptionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code stagecraft}, with a command for each question; one that is not named is {@code review}. */
@Command(
        name = "stagecraft",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        usageHelpWidth = 100,
        description = {
            "Answers for a book of business, from the exports of a CRM system as they are. Every number is computed by the"
                    + " Stagecraft library; nothing is sent anywhere, and no file that is read is changed."
        },
        subcommands = {Review.class, Plan.class, WhatIf.class, Track.class, StudyRun.class},
        footer = {
            "",
            "stagecraft COMMAND --help says what a command takes. Without a command it is review.",
            "",
            "Exit code: 0 done, 1 the result cannot be written, 2 bad input or usage (nothing is written)."
        })
public final class Program {
    /** At most eighteen digits before the point, so that no exponent asks for more than there is memory. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,9})?");

    /** What the name of a folder is called in the help. */
    private static final String FOLDER = "DIR";

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    Program() {}

    /** Runs a command; leaves the virtual machine with its exit code unless that is 0. */
    public static void main(String[] arguments) {
        int code = run(
                Locale.getDefault(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command where English is spoken, and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Locale.ENGLISH, out, err, arguments);
    }

    /**
     * Runs a command and returns its exit code.
     *
     * @param place whose language help and errors are in, unless the command line asks for one
     */
    static int run(Locale place, PrintWriter out, PrintWriter err, String... arguments) {
        PrintWriter plainOut = PlainText.writer(out);
        PrintWriter plainErr = PlainText.writer(err);
        PageOptions.Tongue tongue = PageOptions.tongue(place, arguments);
        PhraseBook words = tongue.words();
        CommandLine line = new CommandLine(new Program())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(LocalDate.class, Program::date)
                .registerConverter(BigDecimal.class, Program::number)
                .setExecutionStrategy(Program::execute)
                .setOut(plainOut)
                .setErr(plainErr)
                .setParameterExceptionHandler((e, args) -> {
                    plainErr.println(words.say(Message.of("option.help").with("problem", said(e, tongue))));
                    return 2;
                })
                .setExecutionExceptionHandler((e, command, result) -> {
                    if (e instanceof UnreadableBookException unreadable) {
                        plainErr.println(unreadable.in(words));
                        return 2;
                    }
                    if (e instanceof BadOptionException bad) {
                        plainErr.println(words.say(bad.said()));
                        return 2;
                    }
                    if (e instanceof IOException) {
                        plainErr.println(words.say(
                                Message.of("option.unwritable").with("problem", String.valueOf(e.getMessage()))));
                        return 1;
                    }
                    throw e;
                });
        if (tongue == PageOptions.Tongue.zh) {
            line.setResourceBundle(ResourceBundle.getBundle(Program.class.getPackageName() + ".help", Locale.CHINESE));
        }
        // whoever asks for help in a language names the language too
        line.setUnmatchedArgumentsAllowed(arguments.length > 0 && OWN_OPTIONS.contains(arguments[0]));
        int code = line.execute(
                namesCommand(line, arguments)
                        ? arguments
                        : Stream.concat(Stream.of("review"), Stream.of(arguments))
                                .toArray(String[]::new));
        if (plainOut.checkError()) {
            plainErr.println(words.say(Message.of("option.unprinted")));
            return 1;
        }
        return code;
    }

    /** Runs what was asked for, unless an option leads where it cannot. */
    private static int execute(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            if (!command.isUsageHelpRequested() && !command.isVersionHelpRequested()) {
                for (OptionSpec option : command.getCommandSpec().options()) {
                    if (option.getValue() instanceof Path path) {
                        misled(option, path).ifPresent(problem -> {
                            throw new ParameterException(
                                    command, problem.getMessage(), problem, option, path.toString());
                        });
                    }
                }
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Returns what is wrong with a path where there is a file in the place of a folder, or a folder in that of a file. */
    private static Optional<BadOptionException> misled(OptionSpec option, Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        boolean isFolder = there == null || Files.isDirectory(there);
        boolean isWanted = !whole.equals(there) || option.paramLabel().equals(FOLDER);
        return isFolder == isWanted
                ? Optional.empty()
                : Optional.of(new BadOptionException(Message.of(isFolder ? "option.folder" : "option.no-folder")
                        .with("file", String.valueOf(there))));
    }

    /** Returns what is wrong with a command line; what is not told apart here is told in English. */
    private static String said(ParameterException e, PageOptions.Tongue tongue) {
        if (e.getCause() instanceof BadOptionException bad && e.getArgSpec() instanceof OptionSpec option) {
            return tongue.words()
                    .say(Message.of("option.invalid")
                            .with("option", option.longestName())
                            .with("problem", bad.said()));
        }
        if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            return tongue.words()
                    .say(unmatched.getSuggestions().stream()
                            .findFirst()
                            .map(other -> Message.of("option.no-such-but").with("other", other))
                            .orElse(Message.of("option.no-such"))
                            .with("option", unmatched.getUnmatched().get(0)));
        }
        if (tongue == PageOptions.Tongue.en) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof MissingParameterException missing
                        && !missing.getMissing().isEmpty()
                ? tongue.words()
                        .say(Message.of("option.missing")
                                .with("option", label(missing.getMissing().get(0))))
                : String.valueOf(e.getMessage());
    }

    private static String label(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : missing.paramLabel();
    }

    private static boolean namesCommand(CommandLine line, String... arguments) {
        return arguments.length > 0
                && (line.getSubcommands().containsKey(arguments[0]) || OWN_OPTIONS.contains(arguments[0]));
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadOptionException(Message.of("option.number").with("value", text));
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadOptionException(Message.of("option.date").with("value", text));
        }
        if (!Book.covers(day)) {
            throw new BadOptionException(Message.of("option.day-range")
                    .with("day", day.toString())
                    .with("first", Integer.toString(Book.FIRST_YEAR))
                    .with("last", Integer.toString(Book.LAST_YEAR)));
        }
        return day;
    }
}
