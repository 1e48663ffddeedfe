package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/domain-model.md names is there, and what the Javadoc cites of it is there too. */
class DomainModelTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)(?:\\.\\{([^}]*)})?[^`]*`");
    private static final Pattern SECTION = Pattern.compile("(?m)^##+ ([0-9]+a?(?:\\.[0-9]+)?)\\b");
    private static final Pattern CITED =
            Pattern.compile("domain model,?\\s+(?:\\*\\s+)?sections?\\s+(?:\\*\\s+)?([0-9]+a?(?:\\.[0-9]+)?)");

    @Test
    void everyTypeAndConstantItNamesExists() throws IOException {
        Set<String> types =
                Library.publicTypes().stream().map(Class::getSimpleName).collect(Collectors.toSet());

        Set<String> astray = new TreeSet<>();
        TYPE.matcher(Files.readString(DOCS.resolve("domain-model.md")))
                .results()
                .forEach(name -> {
                    if (!types.contains(name.group(1))) {
                        astray.add(name.group(1));
                    }
                });

        assertThat(astray).isEmpty();
    }

    @Test
    void everySectionThatTheJavadocCitesExists() throws IOException {
        Set<String> sections = found(SECTION, Files.readString(DOCS.resolve("domain-model.md")));
        Set<String> cited = new TreeSet<>();
        for (String module : Set.of("core", "scoring", "planning")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    cited.addAll(found(CITED, Files.readString(file)));
                }
            }
        }

        assertThat(cited).isNotEmpty().isSubsetOf(sections);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
