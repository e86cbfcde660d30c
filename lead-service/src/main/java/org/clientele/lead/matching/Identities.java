package org.clientele.lead.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.servicedefaults.KeyedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns an e-mail address and a phone number into keys that are equal when the addresses mean the same. A key is a
 * keyed hash, so it tells nobody the address.
 */
@Component
public class Identities {

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final MatchingProperties properties;
    private final KeyedIds ids;

    public Identities(MatchingProperties properties, KeyedIds ids) {
        this.properties = properties;
        this.ids = ids;
    }

    /** The keys in their order, at most two; what is no valid address gives none. */
    public List<String> keys(@Nullable String email, @Nullable String phone) {
        return Stream.concat(
                        normalisedEmail(email).map(value -> "e|" + value).stream(),
                        normalisedPhone(phone).map(value -> "p|" + value).stream())
                .map(address -> ids.of("identity", address))
                .sorted()
                .toList();
    }

    /** Lower case, composed, the domain in its ASCII form; nothing that only some providers do. */
    static Optional<String> normalisedEmail(@Nullable String email) {
        if (email == null) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1)));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** E.164; numbers without a country code belong to the configured region. */
    Optional<String> normalisedPhone(@Nullable String phone) {
        if (phone == null) {
            return Optional.empty();
        }
        try {
            var number = phones.parse(phone, properties.region());
            return phones.isValidNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /**
     * A number or its beginning as digits with the country code, so that one is found however it was written; numbers
     * without a country code belong to the configured region. Null if there are no digits.
     */
    public @Nullable String phonePrefix(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        if (phone == null || digits.isEmpty()) {
            return null;
        }
        if (phone.strip().startsWith("+")) {
            return "+" + digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        var national = phones.getNddPrefixForRegion(properties.region(), true);
        var significant =
                national != null && digits.startsWith(national) ? digits.substring(national.length()) : digits;
        return "+" + phones.getCountryCodeForRegion(properties.region()) + significant;
    }
}
