// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/domain-model.md names is there, and what the Javadoc cites of it is there too. */
class DomainModelTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)(?:\\.\\{([^}]*)})?[^`]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^##+ (?:[0-9]+a?(?:\\.[0-9]+)?\\.? )?([^(:\n]+)");
    private static final Pattern JAVADOC_BREAK = Pattern.compile("\\R *(?:\\*|//) ?");
    private static final Pattern CITATION = Pattern.compile("\\bdomain model\\b(.{0,100})");

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
    void everyCitationIsOfATitleThatItHas() throws IOException {
        String titles = HEADING.matcher(Files.readString(DOCS.resolve("domain-model.md")))
                .results()
                .map(heading -> Pattern.quote(heading.group(1).strip()))
                .collect(Collectors.joining("|", ", (?:", ")\\b.*"));

        List<String> cited = new ArrayList<>();
        for (String module : List.of("core", "scoring", "planning")) {
            cited.addAll(citations(Path.of("..", module, "src", "main", "java")));
        }

        assertThat(cited).hasSizeGreaterThan(100).allMatch(citation -> citation.matches(titles), "cites a title");
    }

    private static List<String> citations(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> citations = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = JAVADOC_BREAK.matcher(Files.readString(file)).replaceAll(" ");
                CITATION.matcher(text)
                        .results()
                        .map(citation -> citation.group(1))
                        .forEach(citations::add);
            }
            return citations;
        }
    }
}
