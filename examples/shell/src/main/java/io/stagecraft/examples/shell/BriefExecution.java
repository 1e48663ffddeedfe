// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.shell;

import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;

/** Runs the lines of a shell in its own machine, and says of a line that fails what is wrong, without where in the library. */
public final class BriefExecution implements ExecutionControlProvider {
    static final String NAME = "stagecraft";

    /** Creates it, for the service loader. */
    public BriefExecution() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters)
            throws ExecutionControl.ExecutionControlException {
        ExecutionControl control = new LocalExecutionControl() {
            @Override
            protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
                if (cause instanceof SPIResolutionException) {
                    return super.throwConvertedInvocationException(cause);
                }
                throw new UserException(cause.getMessage(), cause.getClass().getName(), new StackTraceElement[0]);
            }
        };
        control.addToClasspath(Shell.classPath()); // inside Maven, the loader of the machine does not know the library
        return control;
    }
}
