package io.stagecraft.examples.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads and writes every definition and every event of Stagecraft as JSON: copy this package into your product, and
 * keep what you need.
 *
 * <p>An object holds the attributes of the value under their names, in the order of the value; what is empty is left
 * out. A definition says the version of its stored form in {@code "schemaVersion"}, an event or a scale says its kind
 * in {@code "type"}. A {@code Ratio} is text like {@code "4/5"}, a {@code Probability} a number, money text like
 * {@code "CNY 4000000.00"}, an instant, a date and a month their ISO text. Unknown fields are errors that name
 * themselves, and so are versions that this release does not read. It reads strictly: a key twice, anything after the
 * value, null in a list, 1.9 or "2" for a whole number and the ordinal of a constant are errors too. What earlier
 * releases stored under other names is read as well.
 */
public final class StagecraftJson {
    static final String SCHEMA_VERSION = "schemaVersion";
    static final String KIND = "type";

    private StagecraftJson() {}

    /** Returns a mapper for definitions and events. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new ValueIntrospector())
                .addModule(scalars().setDeserializerModifier(ValueReader.modifier()))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        String.class,
                        text -> text.setInclude(
                                JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)))
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    private static SimpleModule scalars() {
        SimpleModule scalars = new SimpleModule("stagecraft");
        text(scalars, Ratio.class, Ratio::parse);
        text(scalars, Money.class, Money::parse);
        text(scalars, CurrencyUnit.class, CurrencyUnit::of);
        text(scalars, Instant.class, Instant::parse);
        text(scalars, LocalDate.class, LocalDate::parse);
        text(scalars, YearMonth.class, YearMonth::parse);
        text(scalars, ZoneId.class, ZoneId::of);
        scalars.addSerializer(Probability.class, new ProbabilityWriter());
        scalars.addDeserializer(Probability.class, new ProbabilityReader());
        ArgumentJson.addTo(scalars);
        return scalars;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new TextReader<>(type, parse));
        module.addKeyDeserializer(type, new KeyReader(parse));
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

    private static final class KeyReader extends KeyDeserializer {
        private final Function<String, ?> parse;

        KeyReader(Function<String, ?> parse) {
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String text, DeserializationContext context) throws IOException {
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
