package org.clientele.servicedefaults;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How many commands are carried out: at once, which costs few writes, or each alone if one of them is refused. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * What each answers when it is asked, in order: its result, or why it is refused.
     *
     * @param atOnce fails if one is refused; what it has carried out by then must be a repeat when it is asked again
     */
    public static <C, R> List<Supplier<R>> orEach(
            List<C> commands, Function<List<C>, List<Supplier<R>>> atOnce, Function<C, R> alone) {
        try {
            return atOnce.apply(commands);
        } catch (RuntimeException oneIsRefused) {
            return commands.stream()
                    .<Supplier<R>>map(command -> () -> alone.apply(command))
                    .toList();
        }
    }
}
