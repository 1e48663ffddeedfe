package io.stagecraft.examples.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells Jackson what all values of Stagecraft have in common, so that none of them needs a mix-in of its own: they are
 * written from their attributes and read through their nested {@code Builder}, a definition says its version, and a
 * kind of something says which.
 */
final class ValueIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    @Override
    public Class<?> findPOJOBuilder(AnnotatedClass type) {
        return Attributes.builder(type.getRawType()).orElseGet(() -> super.findPOJOBuilder(type));
    }

    @Override
    public JsonPOJOBuilder.Value findPOJOBuilderConfig(AnnotatedClass type) {
        return Attributes.isOurs(type.getRawType())
                ? new JsonPOJOBuilder.Value("build", "")
                : super.findPOJOBuilderConfig(type);
    }

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        if (!Attributes.isOurs(type.getRawType())) {
            return super.findAutoDetectVisibility(type, checker);
        }
        boolean isBuilder = Attributes.isBuilder(type.getRawType());
        return checker.withFieldVisibility(isBuilder ? Visibility.NONE : Visibility.ANY)
                .withSetterVisibility(isBuilder ? Visibility.PUBLIC_ONLY : Visibility.NONE)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withCreatorVisibility(Visibility.NONE);
    }

    /**
     * A value holds more than its attributes; a builder has one method that sets each, and others that add to it or
     * copy.
     */
    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        if (super.hasIgnoreMarker(member) || !Attributes.isOurs(member.getDeclaringClass())) {
            return super.hasIgnoreMarker(member);
        }
        return Attributes.isBuilder(member.getDeclaringClass())
                ? member instanceof AnnotatedMethod method && !setsAnAttribute(method)
                : member instanceof AnnotatedField field && !Attributes.isAttribute(field.getAnnotated());
    }

    private static boolean setsAnAttribute(AnnotatedMethod method) {
        if (method.getParameterCount() != 1) {
            return false;
        }
        Class<?> given = method.getRawParameterType(0);
        return !given.isArray()
                && !method.getName().matches("(add|put)[A-Z].*")
                && !(method.getName().equals("from") && Attributes.isOurs(given));
    }

    /** What may be empty is set by its value or by an {@code Optional}: the former reads like any other attribute. */
    @Override
    public AnnotatedMethod resolveSetterConflict(MapperConfig<?> config, AnnotatedMethod one, AnnotatedMethod other) {
        boolean isOneOptional = OPTIONALS.contains(one.getRawParameterType(0));
        return isOneOptional != OPTIONALS.contains(other.getRawParameterType(0))
                ? isOneOptional ? other : one
                : super.resolveSetterConflict(config, one, other);
    }

    @Override
    public void findAndAddVirtualProperties(
            MapperConfig<?> config, AnnotatedClass type, List<BeanPropertyWriter> properties) {
        Attributes.schemaVersion(type.getRawType())
                .ifPresent(version -> properties.add(0, new SchemaVersionWriter(config, type, version)));
    }

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
        return type instanceof AnnotatedClass
                        && Attributes.family(type.getRawType()).isPresent()
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, StagecraftJson.KIND, null, false, null, null)
                : super.findPolymorphicTypeInfo(config, type);
    }

    @Override
    public List<NamedType> findSubtypes(Annotated type) {
        return type instanceof AnnotatedClass && type.getRawType().isSealed()
                ? Stream.of(type.getRawType().getPermittedSubclasses())
                        .map(kind -> new NamedType(kind, Attributes.kind(kind)))
                        .toList()
                : super.findSubtypes(type);
    }

    @Override
    public String findTypeName(AnnotatedClass type) {
        return Attributes.family(type.getRawType()).isPresent()
                ? Attributes.kind(type.getRawType())
                : super.findTypeName(type);
    }
}
