package org.clientele.servicedefaults;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Says which groups of roles may call this; what does not say it may be called by nobody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

    RoleGroup[] value();

    /** What a handler says: its method, else its controller. */
    final class Granted {

        private Granted() {}

        /** The groups that may call a handler, none if it says nothing. */
        public static Set<RoleGroup> by(HandlerMethod handler) {
            var groups = EnumSet.noneOf(RoleGroup.class);
            var access = access(handler);
            if (access != null) {
                groups.addAll(Arrays.asList(access.value()));
            }
            return groups;
        }

        private static @Nullable Access access(HandlerMethod handler) {
            var onMethod = handler.getMethodAnnotation(Access.class);
            return onMethod == null
                    ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class)
                    : onMethod;
        }
    }
}
