package io.closeout.intake;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Reach;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredProfiles implements ImportProfiles {
    private static final List<ImportProfile> READY_MADE =
            List.of(ImportProfile.PLAIN, ImportProfile.U8, ImportProfile.KD, ImportProfile.OA);

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HEADER = 200;

    private final Profiles profiles;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredProfiles(Profiles profiles, AuditTrail audit, BusinessClock clock) {
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    interface Profiles extends Repository<ProfileEntity, Long> {
        ProfileEntity save(ProfileEntity profile);

        List<ProfileEntity> findByCompanyOrderByProfileVersion(String company);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportProfile> known(String company) {
        return List.copyOf(latest(company).values());
    }

    /**
     * Asked before anything is written.
     *
     * @param kept where the person who uses it takes assets over
     * @throws Refusal if its name or a header cannot be written down, it names a field that there is not, or it is a new one
     *                 of somebody who does not take assets over for the whole company
     */
    void requireSound(ImportProfile used, Reach kept) {
        WrittenText.line(used.name(), "name", LONGEST_NAME);
        used.aliases().keySet().forEach(header -> WrittenText.line(header, "headers", LONGEST_HEADER));
        Aliases.of(used);
        if (!kept.whole() && !latest(kept.company()).containsKey(used.name())) {
            throw new Refusal("intake.profile-of-company", "name");
        }
    }

    /**
     * Keeps a profile as its next version unless it is the one known under its name. All of the company read their files
     * by it, so what the keeper of a branch changes counts for the one import, as do changes to a ready-made one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ImportProfile used, Reach kept, String actor) {
        String company = kept.company();
        ImportProfile lasting = used.takenOnAt(null).roundingToFen(false);
        if (!kept.whole()
                || isReadyMade(lasting.name())
                || lasting.equals(latest(company).get(lasting.name()))) {
            return;
        }
        int version = profiles.findByCompanyOrderByProfileVersion(company).stream()
                        .filter(profile -> profile.name().equals(lasting.name()))
                        .mapToInt(ProfileEntity::profileVersion)
                        .max()
                        .orElse(0)
                + 1;
        profiles.save(new ProfileEntity(company, lasting, version, actor, clock.now()));
        audit.record(company, actor, "import-profile.saved", "import-profile/" + lasting.name(), "version " + version);
    }

    private static boolean isReadyMade(String name) {
        return READY_MADE.stream().anyMatch(profile -> profile.name().equalsIgnoreCase(name));
    }

    private Map<String, ImportProfile> latest(String company) {
        Map<String, ImportProfile> latest = new LinkedHashMap<>();
        Stream.concat(
                        READY_MADE.stream(),
                        profiles.findByCompanyOrderByProfileVersion(company).stream()
                                .map(ProfileEntity::content)
                                .filter(profile -> !isReadyMade(profile.name())))
                .forEach(profile -> latest.put(profile.name(), profile));
        return latest;
    }
}
