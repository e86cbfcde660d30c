package org.clientele.servicedefaults;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that takes at most so many bytes in JSON, where a control character takes six and others up to three. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = JsonBytes.Counting.class)
public @interface JsonBytes {

    int max();

    String message() default "must take at most {max} bytes in JSON";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts no less than there are. */
    final class Counting implements ConstraintValidator<JsonBytes, String> {

        private int max;

        @Override
        public void initialize(JsonBytes constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.chars().map(Counting::bytes).sum() <= max;
        }

        private static int bytes(int character) {
            return character < ' ' ? 6 : character < 0x80 ? 2 : 3;
        }
    }
}
