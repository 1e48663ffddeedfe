package io.stagecraft.examples.host;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A message as it is sent: code and arguments for programs, and the sentence in the language of the request. */
record Said(String code, Map<String, Argument> arguments, String text) {
    static Said of(Message message, Locale locale) {
        return new Said(message.code(), message.arguments(), Phrases.in(locale).say(message));
    }

    static Said of(Problem problem, Locale locale) {
        Message message = problem.message();
        return new Said(message.code(), message.arguments(), problem.say(Phrases.in(locale)));
    }

    static List<Said> all(List<Message> messages, Locale locale) {
        return messages.stream().map(each -> of(each, locale)).toList();
    }
}
