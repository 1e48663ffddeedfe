// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of what may be missing: left out where it is, otherwise that of the value. */
final class OptionalForm extends Form {
    private static final Kind ANY =
            new Kind(Optional.empty(), Optional::of, value -> ((Optional<?>) value).orElse(null));
    static final Kind INT = new Kind(
            OptionalInt.empty(),
            value -> OptionalInt.of((int) value),
            value -> ((OptionalInt) value).isPresent() ? ((OptionalInt) value).getAsInt() : null);
    static final Kind LONG = new Kind(
            OptionalLong.empty(),
            value -> OptionalLong.of((long) value),
            value -> ((OptionalLong) value).isPresent() ? ((OptionalLong) value).getAsLong() : null);
    static final Kind DOUBLE = new Kind(
            OptionalDouble.empty(),
            value -> OptionalDouble.of((double) value),
            value -> ((OptionalDouble) value).isPresent() ? ((OptionalDouble) value).getAsDouble() : null);

    private final Form form;
    private final Kind kind;

    OptionalForm(Form form) {
        this(form, ANY);
    }

    OptionalForm(Form form, Kind kind) {
        this.form = form;
        this.kind = kind;
    }

    /** How a value is wrapped and unwrapped; nothing is null. */
    record Kind(Object empty, Function<Object, Object> wrapped, Function<Object, @Nullable Object> value) {}

    @Override
    boolean isEmpty(Object value) {
        return kind.value.apply(value) == null;
    }

    @Override
    boolean mayBeLeftOut() {
        return true;
    }

    @Override
    Object empty() {
        return kind.empty;
    }

    /** Writes null where a value is missing that cannot be left out, such as one of a list. */
    @Override
    void write(Object value, TokenWriter out) throws IOException {
        Object found = kind.value.apply(value);
        if (found == null) {
            out.none();
        } else {
            form.write(found, out);
        }
    }

    @Override
    Object read(TokenReader in) throws IOException {
        return kind.wrapped.apply(form.read(in));
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return schemas.of(form);
    }
}
