package org.clientele.servicedefaults;

/** A service was started with settings that cannot be meant so. Says which and why, and nothing that may be secret. */
public final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    /** @param reason what follows the name of the setting in a sentence, without the setting's value */
    public WrongSettingException(String setting, String reason) {
        super("The setting %s %s.".formatted(setting, reason));
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
