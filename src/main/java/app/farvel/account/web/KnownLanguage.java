package app.farvel.account.web;

import app.farvel.shared.Languages;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A language Farvel speaks. */
@Constraint(validatedBy = KnownLanguage.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownLanguage {

    String message() default "{account.language.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<KnownLanguage, String> {

        private final Languages languages;

        Check(Languages languages) {
            this.languages = languages;
        }

        @Override
        public boolean isValid(String tag, ConstraintValidatorContext context) {
            return languages.speaks(tag);
        }
    }
}
