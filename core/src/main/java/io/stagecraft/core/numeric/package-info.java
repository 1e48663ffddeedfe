/** Arithmetic that other packages of this library share: fast elementary functions, small systems of equations and a fast sort of positions; no API. */
package io.stagecraft.core.numeric;
