package org.clientele.servicedefaults;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which roles may call this; what does not say it may be called by nobody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

    Role[] value() default {};

    /** Whether a token is not needed; then its path is also among {@code clientele.http.public}. */
    boolean everybody() default false;
}
