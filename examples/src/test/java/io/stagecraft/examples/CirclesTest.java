// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.DealEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Types that use each other in a circle can only be understood together, so the circles stay small and in one package. */
class CirclesTest {
    /** The kinds of events and what they have in common, which names them. */
    private static final int EVENTS = DealEvent.class.getPermittedSubclasses().length + 1;

    @Test
    void noCircleIsLargerThanTheEventsOfADeal() {
        assertThat(circles()).allSatisfy(circle -> {
            assertThat(circle).hasSizeLessThanOrEqualTo(circle.contains(DealEvent.class.getName()) ? EVENTS : 13);
            assertThat(circle)
                    .extracting(CirclesTest::packageOf)
                    .containsOnly(packageOf(circle.iterator().next()));
        });
    }

    private static Set<Set<String>> circles() {
        Map<String, Set<String>> uses = uses();
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.forEach((type, named) -> reached.put(type, ClassUses.reached(uses, named)));
        Set<Set<String>> circles = new HashSet<>();
        reached.forEach((type, all) -> {
            if (all.contains(type)) {
                Set<String> circle = new TreeSet<>(all);
                circle.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(type));
                circles.add(circle);
            }
        });
        return circles;
    }

    /** Returns the types that stand in a file of their own, each with the others that it names. */
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> classes = ClassUses.withThoseOf();
        Map<String, Set<String>> uses = new TreeMap<>();
        classes.forEach((name, named) -> {
            String type = file(name, classes.keySet());
            Set<String> others = uses.computeIfAbsent(type, each -> new TreeSet<>());
            named.forEach(other -> others.add(file(other, classes.keySet())));
            others.remove(type);
        });
        return uses;
    }

    /** Returns the type in whose file a class stands, or from which it is generated. */
    private static String file(String name, Set<String> all) {
        String type = name.replaceFirst("\\$.*", "");
        String source = type.replaceFirst("\\.(?:Immutable|With)(?=[A-Z]\\w*$)", ".");
        if (all.contains(source)) {
            return source;
        }
        // what is generated from a nested type counts as the file of the outer one
        String nested = "$" + source.substring(source.lastIndexOf('.') + 1);
        return all.stream()
                .filter(each -> each.endsWith(nested) && packageOf(each).equals(packageOf(type)))
                .map(each -> each.substring(0, each.indexOf('$')))
                .findFirst()
                .orElse(type);
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }
}
