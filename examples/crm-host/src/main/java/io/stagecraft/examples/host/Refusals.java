// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Says why a request was refused as a problem (RFC 9457): a code with its arguments, and the sentence in the caller's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, Locale locale) {
        return problem(refusal.status(), refusal.message(), SentMessage.all(refusal.reasons(), locale), locale);
    }

    @ExceptionHandler
    ProblemDetail notValid(InvalidDefinitionException invalid, Locale locale) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Message.of("host.definition-not-valid"),
                invalid.problems().stream()
                        .map(each -> SentMessage.of(each, locale))
                        .toList(),
                locale);
    }

    @ExceptionHandler
    ProblemDetail notUnderstood(IllegalArgumentException fault, Locale locale) {
        return notUnderstood(HttpStatus.UNPROCESSABLE_CONTENT, fault, locale);
    }

    /** A definition is checked while it is read, so its problems are found in the cause. */
    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException unreadable, Locale locale) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidDefinitionException invalid) {
                return notValid(invalid, locale);
            }
        }
        return notUnderstood(
                HttpStatus.BAD_REQUEST,
                Optional.<Throwable>ofNullable(unreadable.getCause()).orElse(unreadable),
                locale);
    }

    private static ProblemDetail notUnderstood(HttpStatus status, Throwable fault, Locale locale) {
        String text = fault instanceof JacksonException json ? json.getOriginalMessage() : fault.getMessage();
        return problem(
                status,
                Message.of("host.not-understood")
                        .with("fault", Optional.ofNullable(text).orElse("?")),
                List.of(),
                locale);
    }

    private static ProblemDetail problem(HttpStatus status, Message message, List<SentMessage> reasons, Locale locale) {
        SentMessage said = SentMessage.of(message, locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, said.text());
        problem.setType(URI.create("urn:stagecraft:" + said.code()));
        problem.setProperty("code", said.code());
        problem.setProperty("arguments", said.arguments());
        problem.setProperty("reasons", reasons);
        return problem;
    }
}
