// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a field that may be null: left out where it is. */
final class NullableForm extends Form {
    private final Form form;

    NullableForm(Form form) {
        this.form = form;
    }

    @Override
    boolean isEmpty(Object value) {
        return value == null;
    }

    @Override
    boolean mayBeLeftOut() {
        return true;
    }

    @Override
    @Nullable
    Object empty() {
        return null;
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        form.write(value, out);
    }

    @Override
    Object read(TokenReader in) throws IOException {
        return form.read(in);
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return schemas.of(form);
    }
}
