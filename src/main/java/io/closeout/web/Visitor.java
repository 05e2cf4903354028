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

/** Asks on behalf of the person who is signed in: what they do not see does not exist for them. */
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

    /** @throws Refusal if the person sees no such case */
    DisposalCase disposalCase(Person person, String number) {
        return disposals.disposalCase(number, person.login());
    }

    boolean sees(Person person, String caseNumber) {
        return disposals.sees(caseNumber, person.login());
    }

    /**
     * @param code its code, or the one it had before
     * @throws Refusal if the person sees no such asset
     */
    AssetCard asset(Person person, String code) {
        return register.lookUp(disposals.sightOf(person.login()), code)
                .orElseThrow(() -> new Refusal("register.unknown-asset", "code", code));
    }

    /** @throws Refusal if the person sees no such import */
    RegisterImport registerImport(Person person, long id) {
        return imports.find(id, person.login());
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

    /** Whether to offer Tasklist; what there is to see is for the engine to say. */
    public boolean hasTasks() {
        return administers() || Role.WITH_TASKS.stream().anyMatch(signedIn()::holds);
    }

    public boolean controls() {
        return signedIn().holds(Role.FINANCE_CONTROLLER);
    }

    /** Whether to offer what finance does with the ledger. */
    public boolean keepsLedger() {
        return controls() || signedIn().holds(Role.FINANCE_REVIEWER);
    }

    /** Whether to offer what concerns a company as a whole; what may be seen is for the domain to say. */
    public boolean seesBooks() {
        return keepsLedger() || signedIn().holds(Role.AUDITOR) || signedIn().holds(Role.ASSET_SUPERVISOR);
    }

    /** Whether to offer to ask what a version of the policy would do. */
    public boolean asksWhatIf() {
        return keepsLedger() || signedIn().holds(Role.ANALYST);
    }

    public boolean readsWhatIf() {
        return asksWhatIf() || signedIn().holds(Role.AUDITOR);
    }

    public boolean administers() {
        return signedIn().holds(Role.ADMIN);
    }
}
