package io.stagecraft.examples.review;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.review.page.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;
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
public final class Stagecraft {
    /** At most eighteen digits before the point, so that no exponent asks for more than there is memory. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,9})?");

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Stagecraft() {}

    /** Runs a command; leaves the virtual machine with its exit code unless that is 0. */
    public static void main(String[] arguments) {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        PrintWriter plainOut = PlainText.writer(out);
        PrintWriter plainErr = PlainText.writer(err);
        CommandLine line = new CommandLine(new Stagecraft())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(LocalDate.class, Stagecraft::date)
                .registerConverter(BigDecimal.class, Stagecraft::number)
                .setOut(plainOut)
                .setErr(plainErr)
                .setParameterExceptionHandler((e, args) -> {
                    plainErr.println(e.getMessage());
                    UnmatchedArgumentException.printSuggestions(e, plainErr);
                    plainErr.println("See --help.");
                    return 2;
                })
                .setExecutionExceptionHandler((e, command, result) -> {
                    if (e instanceof UnreadableBookException unreadable) {
                        plainErr.println(unreadable.in(PageOptions.words(command.getParseResult())));
                        return 2;
                    }
                    if (e instanceof BadOptionException) {
                        plainErr.println(e.getMessage());
                        return 2;
                    }
                    if (e instanceof IOException) {
                        plainErr.println("cannot read or write: " + e.getMessage());
                        return 1;
                    }
                    throw e;
                });
        return line.execute(
                namesCommand(line, arguments)
                        ? arguments
                        : Stream.concat(Stream.of("review"), Stream.of(arguments))
                                .toArray(String[]::new));
    }

    private static boolean namesCommand(CommandLine line, String... arguments) {
        return arguments.length > 0
                && (line.getSubcommands().containsKey(arguments[0]) || OWN_OPTIONS.contains(arguments[0]));
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a number; expected digits, as in 2300000 or 7.5");
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a date; expected year-month-day, as in 2026-05-15");
        }
        if (!Book.covers(day)) {
            throw new TypeConversionException(
                    day + " is not in the years from " + Book.FIRST_YEAR + " to " + Book.LAST_YEAR);
        }
        return day;
    }
}
