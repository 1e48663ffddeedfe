// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A message as it is sent: code and arguments for programs, and the sentence in the language of the request. */
record SentMessage(String code, Map<String, Argument> arguments, String text) {
    static SentMessage of(Message message, Locale locale) {
        return new SentMessage(
                message.code(), message.arguments(), HostPhrases.in(locale).say(message));
    }

    static SentMessage of(Problem problem, Locale locale) {
        Message message = problem.message();
        return new SentMessage(message.code(), message.arguments(), problem.say(HostPhrases.in(locale)));
    }

    static List<SentMessage> all(List<Message> messages, Locale locale) {
        return messages.stream().map(each -> of(each, locale)).toList();
    }
}
