// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every term in docs/terms.md has Chinese, every name is a public type or method in a package of its row, and no
 * Chinese term of the model is missing.
 */
class TermsTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");
    /** Parts of a number or of a title, a name, and a Japanese word. */
    private static final Set<String> NO_TERMS =
            Set.of("以上", "以下", "万以上", "万以下", "个点", "客户分类方法一", "客户分类方法二", "付遥", "経年");

    @Test
    void everyTermLeadsToTheCode() throws IOException {
        Map<String, Class<?>> types = Library.publicTypes().stream()
                .filter(type -> !type.isMemberClass())
                .collect(toMap(Class::getSimpleName, type -> type));

        List<String> rows = Files.readAllLines(Path.of("..", "docs", "terms.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows.stream().flatMap(row -> astray(row, types))).isEmpty();
    }

    @Test
    void everyChineseTermOfTheModelIsFound() throws IOException {
        String index = Files.readString(Path.of("..", "docs", "terms.md"));

        assertThat(CHINESE.matcher(Files.readString(Path.of("..", "docs", "domain-model.md")))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .filter(term -> !NO_TERMS.contains(term) && !index.contains(term)))
                .isEmpty();
    }

    private static Stream<String> astray(String row, Map<String, Class<?>> types) {
        String[] cells = row.split("\\|", -1);
        List<String> packages = names(cells[4]).toList();
        List<String> astray = new ArrayList<>();
        if (!CHINESE.matcher(cells[2]).find()) {
            astray.add(cells[1].strip() + " has no Chinese");
        }
        names(cells[3]).forEach(name -> {
            String[] parts = name.split("\\.", 2);
            Class<?> type = types.get(parts[0]);
            if (type == null) {
                astray.add(name + " is no public type");
            } else if (packages.stream().noneMatch(end -> type.getPackageName().equals("io.stagecraft." + end))) {
                astray.add(name + " is in " + type.getPackageName());
            } else if (parts.length > 1
                    && Stream.of(type.getMethods()).map(Method::getName).noneMatch(parts[1]::equals)) {
                astray.add(name + " is no method");
            }
        });
        return astray.stream();
    }

    private static Stream<String> names(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1));
    }
}
