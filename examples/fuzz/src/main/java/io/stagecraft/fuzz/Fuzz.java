// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tries a target for some minutes: the name of its class and the minutes are the arguments, what else stands there goes to libFuzzer. */
public final class Fuzz {
    private Fuzz() {}

    /** Runs in {@code target/fuzz}, where the inputs that reach something new are kept for the next run, and findings beside them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String target = arguments[0];
        Path work = Path.of("target", "fuzz", target).toAbsolutePath();
        Path found = Files.createDirectories(work.resolve("corpus"));
        List<String> all = new ArrayList<>(List.of(
                "--target_class=io.stagecraft.fuzz." + target,
                "--instrumentation_includes=" + instrumented(target),
                "--keep_going=40",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + "/",
                "-max_total_time=" + 60 * Long.parseLong(arguments[1]),
                "-max_len=2048",
                "-len_control=0",
                "-timeout=600",
                "-print_final_stats=1"));
        all.addAll(List.of(arguments).subList(2, arguments.length));
        all.add(found.toString());
        all.addAll(seeds(target, work));
        Jazzer.main(all.toArray(String[]::new));
    }

    /** Returns the packages whose branches guide a target: with more of them an input takes longer and is no better aimed. */
    private static String instrumented(String target) {
        return switch (target) {
            case "Importer" -> "io.stagecraft.examples.crm.**";
            case "Json" -> "io.stagecraft.json.**:io.stagecraft.jackson2.**:io.stagecraft.jackson3.**";
            case "Definitions" -> "io.stagecraft.json.**:io.stagecraft.core.process.**:io.stagecraft.scoring.**";
            case "Events" -> "io.stagecraft.core.opportunity.**:io.stagecraft.core.engine.**:io.stagecraft.json.**";
            case "Plans" -> "io.stagecraft.planning.**:io.stagecraft.core.apportion.**";
            case "Cards" -> "io.stagecraft.scoring.**:io.stagecraft.core.statistics.**";
            default -> "io.stagecraft.core.**";
        };
    }

    /** Returns the folders of what a target begins with. */
    private static List<String> seeds(String target, Path work) throws IOException {
        Path resources = Path.of("..", "src", "test", "resources");
        List<String> folders = new ArrayList<>();
        Path own = Path.of("src", "seeds", target);
        if (Files.isDirectory(own)) {
            folders.add(own.toString());
        }
        if (target.equals("Importer")) {
            folders.add(resources.resolve("io/stagecraft/examples/crm").toString());
        }
        if (target.equals("Json")) {
            folders.add(typed(resources.resolve("stored"), Files.createDirectories(work.resolve("seeds")))
                    .toString());
        }
        return folders;
    }

    /** Writes each stored form below a line with the name of its type. */
    private static Path typed(Path stored, Path seeds) throws IOException {
        List<Path> forms;
        try (Stream<Path> files = Files.walk(stored)) {
            forms = files.filter(file -> file.toString().endsWith(".json")).toList();
        }
        for (Path form : forms) {
            String name = form.getFileName().toString();
            String type = name.substring(0, name.lastIndexOf('-'));
            String seed = stored.relativize(form).toString().replace('/', '-');
            Files.writeString(seeds.resolve(seed), type + "\n" + Files.readString(form));
        }
        return seeds;
    }
}
