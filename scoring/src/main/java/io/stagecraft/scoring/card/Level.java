package io.stagecraft.scoring.card;

import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.util.Optional;

/** What an answer scale and a band scale have in common: one of several things an answer can be. */
record Level(String id, String text, BigDecimal points, Effect effect, Optional<Message> reason) {}
