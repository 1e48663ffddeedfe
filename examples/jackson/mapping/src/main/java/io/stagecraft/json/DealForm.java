// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The form of a deal: the object of its events, which are replayed. */
final class DealForm extends Form {
    private static final String EVENTS = "events";

    private final Form events;

    DealForm(Function<ValueType, Form> forms) {
        this.events = forms.apply(ValueType.of(List.class, ValueType.of(DealEvent.class)));
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        out.startObject();
        out.name(EVENTS);
        events.write(((Opportunity) value).events(), out);
        out.endObject();
    }

    @Override
    @SuppressWarnings("unchecked") // the form of events reads events
    Object read(TokenReader in) throws IOException {
        expect(Token.OBJECT, in, "a deal");
        if (!EVENTS.equals(in.nextName())) {
            throw in.failure("a deal must have " + EVENTS + " and nothing else", null);
        }
        in.next();
        List<DealEvent> read = (List<DealEvent>) events.read(in);
        if (in.nextName() != null) {
            throw in.failure("a deal must have " + EVENTS + " and nothing else", null);
        }
        try {
            return Opportunity.replay(read);
        } catch (IllegalArgumentException e) {
            throw in.failure(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return schemas.part(Opportunity.class, this);
    }

    /** Returns the schema of the object itself. */
    Map<String, Object> object(Schemas schemas) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Map.of(EVENTS, schemas.of(events)));
        schema.put("required", List.of(EVENTS));
        schema.put("additionalProperties", false);
        return schema;
    }
}
