// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/** Says on the error stream what is being done, so that nobody wonders during long work. */
public final class Progress {
    private final PrintWriter out;
    private final boolean quiet;
    private final PhraseBook words;
    private final long start = System.nanoTime();

    public Progress(PrintWriter out, boolean quiet, PhraseBook words) {
        this.out = out;
        this.quiet = quiet;
        this.words = words;
    }

    /** Returns progress of which nothing is said. */
    public static Progress none() {
        return new Progress(new PrintWriter(Writer.nullWriter()), true, ReviewPhrases.english());
    }

    /** Says what must be known, also where nothing is said of what is being done. */
    public void warn(Message warning) {
        out.println(words.say(warning));
        out.flush();
    }

    public void step(Message done) {
        if (!quiet) {
            out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, words.say(done));
            out.flush();
        }
    }
}
