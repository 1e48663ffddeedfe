package io.stagecraft.examples.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Reads and writes every value of Stagecraft as JSON: copy this package into your product, and keep what you need.
 *
 * <p>An object holds the attributes of the value under their names, in the order of the value; what is empty is left out. A
 * {@code Ratio} is text like {@code "4/5"}, a {@code Probability} a number, money text like {@code "CNY 4000000.00"}, an instant and
 * a date their ISO text. An event says its kind in {@code "event"}. Unknown fields are errors that name themselves, and so are
 * versions of the stored form that this release does not read.
 */
public final class StagecraftJson {
    private StagecraftJson() {}

    /** Returns a mapper for definitions and events. */
    public static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .annotationIntrospector(new ValueIntrospector())
                .addModule(scalars())
                .addMixIn(DealEvent.class, EventMixIn.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        for (Class<?> event : DealEvent.class.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(event, event.getSimpleName()));
        }
        return mapper;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    private interface EventMixIn {}

    private static SimpleModule scalars() {
        SimpleModule scalars = new SimpleModule("stagecraft");
        text(scalars, Ratio.class, Ratio::parse);
        text(scalars, Money.class, Money::parse);
        text(scalars, Instant.class, Instant::parse);
        text(scalars, LocalDate.class, LocalDate::parse);
        scalars.addSerializer(Probability.class, new ProbabilityWriter());
        scalars.addDeserializer(Probability.class, new ProbabilityReader());
        return scalars;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new TextReader<>(type, parse));
    }

    private static final class TextReader<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws JsonMappingException {
            try {
                return parse.apply(text);
            } catch (RuntimeException e) {
                throw JsonMappingException.from(context, e.getMessage(), e);
            }
        }
    }

    private static final class ProbabilityWriter extends StdSerializer<Probability> {
        private static final long serialVersionUID = 1L;

        ProbabilityWriter() {
            super(Probability.class);
        }

        @Override
        public void serialize(Probability value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(value.value());
        }
    }

    private static final class ProbabilityReader extends StdDeserializer<Probability> {
        private static final long serialVersionUID = 1L;

        ProbabilityReader() {
            super(Probability.class);
        }

        @Override
        public Probability deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Probability.of(in.getDoubleValue());
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(context, e.getMessage(), e);
            }
        }
    }
}
