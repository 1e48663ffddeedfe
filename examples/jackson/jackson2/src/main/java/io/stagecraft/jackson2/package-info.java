/**
 * Reads and writes the values of Stagecraft with Jackson 2; start at {@link io.stagecraft.jackson2.StagecraftModule}.
 */
package io.stagecraft.jackson2;
