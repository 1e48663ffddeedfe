// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of a type that is not of Stagecraft: as the host stores it. */
final class ForeignForm extends Form {
    private final Class<?> type;

    ForeignForm(Class<?> type) {
        this.type = type;
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        out.foreign(value);
    }

    @Override
    Object read(TokenReader in) throws IOException {
        return in.foreign(type);
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return new LinkedHashMap<>();
    }
}
