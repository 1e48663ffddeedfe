/**
 * How an embedder stores definitions and events as JSON with Jackson; start at
 * {@link io.stagecraft.examples.json.StagecraftJson}.
 */
package io.stagecraft.examples.json;
