package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.Disposals;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.RegisterImports;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps companies apart: for a person who is signed in, nothing of another company exists. */
@Component("visitor")
class Visitor {
    private final Organisation organisation;
    private final Register register;
    private final Disposals disposals;
    private final RegisterImports imports;

    Visitor(Organisation organisation, Register register, Disposals disposals, RegisterImports imports) {
        this.organisation = organisation;
        this.register = register;
        this.disposals = disposals;
        this.imports = imports;
    }

    Person person(Principal principal) {
        return organisation
                .person(principal.getName())
                .orElseThrow(() -> new AccessDeniedException("no person signs in as " + principal.getName()));
    }

    /** @throws Refusal if the person's company has no such case */
    DisposalCase disposalCase(Person person, String number) {
        DisposalCase found = disposals.disposalCase(number);
        if (!found.company().equals(person.company())) {
            throw new Refusal("disposal.unknown-case", "", number);
        }
        return found;
    }

    /**
     * @param code its code, or the one it had before
     * @throws Refusal if the person's company has no such asset
     */
    AssetCard asset(Person person, String code) {
        return register.lookUp(person.company(), code)
                .orElseThrow(() -> new Refusal("register.unknown-asset", "code", code));
    }

    /** @throws Refusal if the person's company has no such import */
    RegisterImport registerImport(Person person, long id) {
        RegisterImport found = imports.find(id);
        if (!found.company().equals(person.company())) {
            throw new Refusal("intake.unknown-import", "", id);
        }
        return found;
    }

    /** @throws Refusal if it is not the person's company */
    void requireOwn(Person person, String company) {
        if (!company.equals(person.company())) {
            throw new Refusal("organisation.unknown-company", "company", company);
        }
    }

    /** Whose page is being drawn; the frame of the pages asks. */
    public Person signedIn() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return person(attributes.getRequest().getUserPrincipal());
    }

    /** Whether to offer the report form; whether it may be sent is for the domain to say. */
    public boolean mayReport() {
        return signedIn().holds(Role.OPERATIONS);
    }

    /** Whether to offer what an asset keeper of the company does; whether it may be done is for the domain to say. */
    public boolean keepsAssets() {
        return signedIn().holds(Role.ASSET_KEEPER);
    }

    public boolean controls() {
        return signedIn().holds(Role.FINANCE_CONTROLLER);
    }

    public boolean administers() {
        return signedIn().holds(Role.ADMIN);
    }
}
