package org.clientele.servicedefaults;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that an operation takes many items at once, which are counted for whoever sends them; its body is {@link Items}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Bulk {

    /** A body with many items; what it has too many of, or none, is refused afterwards. */
    interface Items {

        @Nullable
        List<?> items();
    }
}
