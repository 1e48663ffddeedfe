package io.stagecraft.examples.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import io.stagecraft.core.opportunity.DealEvent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Tells Jackson what all values of Stagecraft have in common, so that none of them needs a mix-in of its own: they are written from
 * their fields and read through their nested {@code Builder}.
 */
final class ValueIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<?> findPOJOBuilder(AnnotatedClass type) {
        return builder(type.getRawType()).orElseGet(() -> super.findPOJOBuilder(type));
    }

    private static Optional<Class<?>> builder(Class<?> type) {
        return isOurs(type)
                ? Stream.of(type.getDeclaredClasses())
                        .filter(nested -> nested.getSimpleName().equals("Builder"))
                        .<Class<?>>map(nested -> nested)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public JsonPOJOBuilder.Value findPOJOBuilderConfig(AnnotatedClass type) {
        return isOurs(type.getRawType()) ? new JsonPOJOBuilder.Value("build", "") : super.findPOJOBuilderConfig(type);
    }

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        if (!isOurs(type.getRawType())) {
            return super.findAutoDetectVisibility(type, checker);
        }
        boolean isBuilder = type.getRawType().getSimpleName().equals("Builder");
        return checker.withFieldVisibility(isBuilder ? Visibility.NONE : Visibility.ANY)
                .withSetterVisibility(isBuilder ? Visibility.PUBLIC_ONLY : Visibility.NONE)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withCreatorVisibility(Visibility.NONE);
    }

    /** A builder has one method that sets each attribute; the others add to it or copy. */
    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        return super.hasIgnoreMarker(member)
                || (member instanceof AnnotatedMethod method
                        && isOurs(method.getDeclaringClass())
                        && method.getDeclaringClass().getSimpleName().equals("Builder")
                        && !setsAnAttribute(method));
    }

    private static boolean setsAnAttribute(AnnotatedMethod method) {
        if (method.getParameterCount() != 1) {
            return false;
        }
        Class<?> given = method.getRawParameterType(0);
        return !given.isArray()
                && !method.getName().matches("(add|put)[A-Z].*")
                && !(method.getName().equals("from") && isOurs(given));
    }

    /** What may be empty is set by its value or by an {@code Optional}: the former reads like any other attribute. */
    @Override
    public AnnotatedMethod resolveSetterConflict(MapperConfig<?> config, AnnotatedMethod one, AnnotatedMethod other) {
        if (takesOptional(one) != takesOptional(other)) {
            return takesOptional(one) ? other : one;
        }
        return super.resolveSetterConflict(config, one, other);
    }

    private static boolean takesOptional(AnnotatedMethod method) {
        Class<?> given = method.getRawParameterType(0);
        return given == Optional.class || given == OptionalInt.class;
    }

    /** An event is named by its type, not by the class that was generated for it. */
    @Override
    public String findTypeName(AnnotatedClass type) {
        Class<?> raw = type.getRawType();
        return DealEvent.class.isAssignableFrom(raw) && raw != DealEvent.class
                ? raw.getSimpleName().replaceFirst("^Immutable", "")
                : super.findTypeName(type);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("io.stagecraft.") && !type.isEnum();
    }
}
