// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads who asks from headers that a gateway has checked; a product puts its own authentication here. */
@Configuration
class CallerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");
    private static final Pattern COMMA = Pattern.compile(",");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Caller(
                header(request, "Tenant")
                        .filter(TENANT.asMatchPredicate())
                        .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, Message.of("host.who"))),
                header(request, "Person")
                        .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, Message.of("host.who"))),
                header(request, "Roles").stream()
                        .flatMap(COMMA::splitAsStream)
                        .map(String::strip)
                        .toList(),
                header(request, "Idempotency-Key")
                        .orElseGet(() -> UUID.randomUUID().toString()),
                header(request, "If-Match").map(CallerArgument::events).orElse(OptionalInt.empty()),
                request.getLocale());
    }

    private static OptionalInt events(String tag) {
        return TAG.matcher(tag)
                .results()
                .mapToInt(each -> Integer.parseInt(each.group(1)))
                .findFirst();
    }

    private static Optional<String> header(NativeWebRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).filter(each -> !each.isBlank());
    }
}
