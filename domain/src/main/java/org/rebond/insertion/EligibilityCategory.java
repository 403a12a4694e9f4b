package org.rebond.insertion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a person may be counted by an insertion clause: the publics of article 16.1 of the CCAG 2021 and of the real
 * clauses read, under the French code that facilitators write in their files.
 */
public enum EligibilityCategory {
    LONG_TERM_UNEMPLOYED("DELD"),
    RSA_RECIPIENT("BRSA"),
    DISABLED_WORKER("RQTH"),
    ASS_RECIPIENT("ASS"),
    AAH_RECIPIENT("AAH"),
    WIDOW_ALLOWANCE("AV"),
    INVALIDITY("INV"),
    YOUNG_UNQUALIFIED("JEUNE_NQ"),
    YOUNG_GRADUATE("JEUNE_DIPLOME"),
    YOUNG_SUPPORTED("PACEA"),
    SENIOR("SENIOR"),
    PRIORITY_DISTRICT_RESIDENT("QPV"),
    REFUGEE("REFUGIE"),
    UNDER_JUSTICE("PPSMJ"),
    IAE_EMPLOYEE("IAE"),
    GEIQ_PATH("GEIQ"),
    ADAPTED_OR_PROTECTED("EA"),
    NEIGHBOURHOOD_COMPANY("RQ"),
    EPIDE("EPIDE"),
    SECOND_CHANCE_SCHOOL("E2C"),
    REASONED_OPINION("AVIS_MOTIVE");

    private final String code;

    EligibilityCategory(String code) {
        this.code = code;
    }

    /** How files name it. */
    public String code() {
        return code;
    }

    static Optional<EligibilityCategory> ofCode(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return Arrays.stream(values())
                .filter(category -> category.code.equals(plain))
                .findFirst();
    }
}
