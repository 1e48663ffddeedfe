package io.stagecraft.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.VirtualAnnotatedMember;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import com.fasterxml.jackson.databind.util.SimpleBeanPropertyDefinition;

/** Writes the version of the stored form of a definition, before its attributes. */
final class SchemaVersionWriter extends VirtualBeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final int version;

    SchemaVersionWriter(MapperConfig<?> config, AnnotatedClass type, int version) {
        super(property(config, type), type.getAnnotations(), config.constructType(int.class));
        this.version = version;
    }

    private static BeanPropertyDefinition property(MapperConfig<?> config, AnnotatedClass type) {
        return SimpleBeanPropertyDefinition.construct(
                config,
                new VirtualAnnotatedMember(
                        type, type.getRawType(), StagecraftJson.SCHEMA_VERSION, config.constructType(int.class)));
    }

    @Override
    protected Object value(Object definition, JsonGenerator out, SerializerProvider provider) {
        return version;
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
            MapperConfig<?> config, AnnotatedClass type, BeanPropertyDefinition property, JavaType javaType) {
        return new SchemaVersionWriter(config, type, version);
    }
}
