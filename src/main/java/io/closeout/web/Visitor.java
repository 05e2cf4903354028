package io.closeout.web;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.DepreciationRuns;
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
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Asks on behalf of the person who is signed in: what they do not see does not exist for them. */
@Component("visitor")
class Visitor {
    private static final Set<Role> READERS_OF_BOOKS =
            Set.of(Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER, Role.ASSET_SUPERVISOR, Role.AUDITOR);

    private final Organisation organisation;
    private final Register register;
    private final Disposals disposals;
    private final RegisterImports imports;
    private final DepreciationRuns runs;

    Visitor(
            Organisation organisation,
            Register register,
            Disposals disposals,
            RegisterImports imports,
            DepreciationRuns runs) {
        this.organisation = organisation;
        this.register = register;
        this.disposals = disposals;
        this.imports = imports;
        this.runs = runs;
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

    /** Finance and auditors of the whole company: its books are kept for all of it. */
    boolean seesBooks(Person person) {
        return seesBooks(person, person.company());
    }

    boolean seesBooks(Person person, String company) {
        return organisation.actsForAllOf(company, person.login(), READERS_OF_BOOKS);
    }

    /** Those who see the books, and the keepers of the whole company. */
    boolean seesReviews(Person person, String company) {
        return seesBooks(person, company)
                || organisation.actsForAllOf(company, person.login(), Set.of(Role.ASSET_KEEPER));
    }

    /** @throws Refusal if the person does not */
    void requireSeesReviews(Person person, String company) {
        if (!seesReviews(person, company)) {
            throw new Refusal("review.not-your-role", "", person.name(), company);
        }
    }

    /** Whether to offer the yearly reviews. */
    public boolean seesReviews() {
        return seesReviews(signedIn(), signedIn().company());
    }

    /** @throws Refusal if it is not the person's company, or its books are not theirs to see */
    void requireSeesBooks(Person person, String company) {
        requireOwn(person, company);
        if (!seesBooks(person, company)) {
            throw new Refusal("depreciation.books-not-yours-to-see", "", person.name(), company);
        }
    }

    /** @throws Refusal if the person sees no such run */
    DepreciationRun run(Person person, String number) {
        return runs.find(number)
                .filter(run -> seesBooks(person, run.company()))
                .orElseThrow(() -> new Refusal("depreciation.unknown-run", "", number));
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

    /** Whether to offer what asset keepers and finance reviewers enter: changes, readings; whose it is is for the domain to say. */
    public boolean keepsAssetsOrReviews() {
        return keepsAssets() || signedIn().holds(Role.FINANCE_REVIEWER);
    }

    /** Whether to offer Tasklist; what there is to see is for the engine to say. */
    public boolean hasTasks() {
        return administers() || Role.WITH_TASKS.stream().anyMatch(signedIn()::holds);
    }

    /** Whether to offer the months, their runs and the reconciliation. */
    public boolean seesBooks() {
        return seesBooks(signedIn());
    }

    /** Whether to offer the agreement to a reopening; whether it may be given is for the domain to say. */
    public boolean agreesToReopen() {
        return controls() || signedIn().holds(Role.ASSET_SUPERVISOR);
    }

    public boolean controls() {
        return signedIn().holds(Role.FINANCE_CONTROLLER);
    }

    /** Whether to offer what finance does with the ledger. */
    public boolean keepsLedger() {
        return controls() || signedIn().holds(Role.FINANCE_REVIEWER);
    }

    /** Whether to offer the confirmation queue; what there is to see or confirm is for the domain to say. */
    public boolean seesQueue() {
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
