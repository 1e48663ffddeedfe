// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An event of an earlier version is led to the present one by every step after its own, in order and each once. */
class EventStepsTest {
    /** Where the text of a failure goes: nothing is read from it. */
    private static final TokenReader IN = (TokenReader) Proxy.newProxyInstance(
            TokenReader.class.getClassLoader(),
            new Class<?>[] {TokenReader.class},
            (self, method, arguments) -> new IOException((String) arguments[0]));

    /** The second version called the amount a value; the third has many of them. */
    private static final EarlierForms RENAMED_THEN_MANY = EarlierForms.ofSteps(
            List.of(
                    (stored, in) -> stored.put("value", Objects.requireNonNull(stored.remove("amount"))),
                    (stored, in) -> stored.put("value", List.of(Objects.requireNonNull(stored.get("value"))))),
            List.of());

    @Example
    void eachVersionBecomesThePresentOne() throws IOException {
        Map<String, Object> present = Map.of("value", List.of("5"));

        assertThat(RENAMED_THEN_MANY.version()).hasValue(3);
        assertThat(updated(RENAMED_THEN_MANY, 1, "amount", "5")).isEqualTo(present);
        assertThat(updated(RENAMED_THEN_MANY, 2, "value", "5")).isEqualTo(present);
        assertThat(updated(RENAMED_THEN_MANY, 3, "value", List.of("5"))).isEqualTo(present);
    }

    @Example
    void whatSaysNoVersionIsOfTheFirst() throws IOException {
        Map<String, Object> stored = new LinkedHashMap<>(Map.of("amount", "5"));

        RENAMED_THEN_MANY.update("Won", stored, IN);

        assertThat(stored).isEqualTo(Map.of("value", List.of("5")));
    }

    @Example
    void aVersionThatNoStepLeavesIsRefused() {
        assertThatThrownBy(() -> updated(RENAMED_THEN_MANY, 0, "amount", "5"))
                .hasMessage(
                        "schemaVersion of Won must be from 1 to 3, the versions that this release reads, but was 0");
        assertThatThrownBy(() -> updated(RENAMED_THEN_MANY, 4, "value", "5"))
                .hasMessage(
                        "schemaVersion of Won must be from 1 to 3, the versions that this release reads, but was 4");
    }

    @Property
    void everyStepFromTheStoredVersionOnIsTakenOnceInOrder(
            @ForAll @IntRange(min = 1, max = 9) int present, @ForAll @IntRange(min = 1, max = 9) int chosen)
            throws IOException {
        int version = Math.min(chosen, present);
        List<Integer> taken = new ArrayList<>();
        List<EarlierForms.Change> steps = IntStream.range(1, present)
                .<EarlierForms.Change>mapToObj(from -> (stored, in) -> taken.add(from))
                .toList();
        EarlierForms.Change afterwards = (stored, in) -> taken.add(present);

        updated(EarlierForms.ofSteps(steps, List.of(afterwards)), version, "value", "5");

        assertThat(taken)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(version, present).boxed().toList());
    }

    /** Returns what is made of an event of a version with one attribute. */
    private static Map<String, Object> updated(EarlierForms forms, int version, String name, Object value)
            throws IOException {
        Map<String, Object> stored = new LinkedHashMap<>();
        stored.put("schemaVersion", StoredTree.Digits.of(BigDecimal.valueOf(version)));
        stored.put(name, value);
        forms.update("Won", stored, IN);
        return stored;
    }
}
