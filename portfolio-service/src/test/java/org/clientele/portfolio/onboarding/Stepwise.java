package org.clientele.portfolio.onboarding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Lets a test decide what happens around each step that reads or writes what somebody else may change meanwhile. */
interface Stepwise {

    Set<String> STEPS = Set.of(
            "record",
            "onboard",
            "sign",
            "keep",
            "give",
            "clientIdsByLeadId",
            "begin",
            "change",
            "undo",
            "takeBack",
            "forget",
            "withdraw",
            "announce",
            "findAll");

    /** Carries out a step, and whatever the test wants besides. */
    Object around(Step step) throws Throwable;

    /** One call of a port. */
    interface Step {

        Object run() throws Throwable;
    }

    /** The port, with this around its steps. */
    default <T> T of(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    Step step = () -> {
                        try {
                            return method.invoke(real, given);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    };
                    return STEPS.contains(method.getName()) ? around(step) : step.run();
                }));
    }
}
