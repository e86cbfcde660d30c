package org.clientele.portfolio.onboarding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Lets a test decide what happens around each step: each call of a port, and each document of a bulk. */
interface Stepwise {

    /** Nothing but the steps. */
    Stepwise PLAIN = Step::run;

    /** Carries out a step, and whatever the test wants besides. */
    Object around(Step step) throws Throwable;

    /** One call of a port. */
    interface Step {

        Object run() throws Throwable;
    }

    /** The port, with this around its steps. */
    default <T> T of(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> call(real, method, given)));
    }

    private Object call(Object real, Method method, Object[] given) throws Throwable {
        if (!method.getName().equals("createAll")) {
            return around(() -> invoke(real, method, given));
        }
        var created = new ArrayList<Object>();
        for (Object each : (List<?>) given[0]) {
            created.addAll((List<?>) around(() -> invoke(real, method, List.of(each))));
        }
        return created;
    }

    private static Object invoke(Object real, Method method, Object... given) throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Ends the process after so many steps. */
    static Stepwise crashingAfter(int steps) {
        var passed = new int[1];
        return step -> {
            var result = step.run();
            if (++passed[0] == steps) {
                throw new Crash();
            }
            return result;
        };
    }

    /** Does something else before one of the steps, counted from 0, and says whether there was such a step. */
    static Interruption before(int step, Runnable other) {
        return new Interruption(step, other);
    }

    /** The process ends here. */
    final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Something else that happens between two steps. */
    final class Interruption implements Stepwise {

        private final int at;
        private final Runnable other;
        private int passed;

        private Interruption(int at, Runnable other) {
            this.at = at;
            this.other = other;
        }

        @Override
        public Object around(Step step) throws Throwable {
            if (passed++ == at) {
                other.run();
            }
            return step.run();
        }

        boolean happened() {
            return passed > at;
        }
    }
}
