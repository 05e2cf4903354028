package io.closeout.web;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.register.Cards;
import org.springframework.stereotype.Component;

/** Calls people, departments and classes by their names, where the domain keeps codes; templates reach it as {@code @names}. */
@Component("names")
class Names {
    private static final String SYSTEM = "system";
    private static final String NOBODY = "—";

    private final Organisation organisation;
    private final Cards cards;
    private final Texts texts;

    Names(Organisation organisation, Cards cards, Texts texts) {
        this.organisation = organisation;
        this.cards = cards;
        this.texts = texts;
    }

    public String person(String login) {
        if (login == null) {
            return NOBODY;
        }
        return login.equals(SYSTEM)
                ? texts.get("actor.system")
                : organisation.person(login).map(Person::name).orElse(login);
    }

    public String assetClass(String company, String code) {
        return cards.assetClass(company, code).name();
    }

    public String department(String company, String code) {
        return organisation.department(company, code).name();
    }
}
