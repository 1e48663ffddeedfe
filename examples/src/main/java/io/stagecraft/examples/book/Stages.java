package io.stagecraft.examples.book;

import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The stages that the deals of a book walk through: those of a ready process if the settings name one, those that the
 * settings list, or those of the public CRM data. A book is never forced into a process that is not its own.
 *
 * @param process the name of the ready process, or empty text
 * @param open the ids of the stages of open deals, first to last
 * @param all the ids of all stages, with those that only a won deal walks through
 */
record Stages(String process, List<String> open, List<String> all) {
    private static final List<String> PUBLIC = List.of("Prospecting", "Engaging");
    private static final List<String> CONSULTATIVE =
            List.of("PREPARATION", "DISCOVERY", "NEEDS_DEVELOPMENT", "RECOMMENDATION", "COMMITMENT", "IMPLEMENTATION");

    static Stages of(Settings settings, SortedSet<String> found, Findings findings) {
        Optional<String> process = settings.process();
        if (process.isPresent()) {
            if (!process.get().equals("consultative")) {
                settings.processProblem("\"" + process.get() + "\" is not a ready process; known is consultative, and"
                        + " a process of your own is listed as stages");
            }
            return new Stages("consultative", CONSULTATIVE.subList(0, 5), CONSULTATIVE);
        }
        if (!settings.stages().isEmpty()) {
            return new Stages("", settings.stages(), settings.stages());
        }
        if (PUBLIC.containsAll(found)) {
            settings.assume("Deals walk through two stages, Prospecting and Engaging, as the public CRM data describes"
                    + " them: settings.csv names no others.");
            return new Stages("", PUBLIC, PUBLIC);
        }
        if (found.size() > 1) {
            findings.add(
                    Settings.FILE,
                    "the order of the stages %s is not known; add a line \"stages\" that lists them, first > second > ..."
                            .formatted(String.join(", ", found)));
        }
        return new Stages("", List.copyOf(found), List.copyOf(found));
    }

    /** Returns the statements about the customer that a ready process asks for, or none if the stages are the process. */
    List<String> statements() {
        return ready().map(known -> known.statements().ids()).orElse(List.of());
    }

    /** Returns what to call a stage. */
    String label(String stage) {
        return ready().map(known -> known.requireStage(stage).labels().text()).orElse(stage);
    }

    private Optional<SalesProcess> ready() {
        return SalesProcesses.all().stream()
                .filter(known -> known.id().equals(process))
                .findFirst();
    }

    /** Returns the outcome that stands in the place of a stage, or empty for a stage. */
    static Optional<Deal.Outcome> outcome(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "WON" -> Optional.of(Deal.Outcome.WON);
            case "LOST" -> Optional.of(Deal.Outcome.LOST);
            case "ABANDONED" -> Optional.of(Deal.Outcome.ABANDONED);
            default -> Optional.empty();
        };
    }
}
