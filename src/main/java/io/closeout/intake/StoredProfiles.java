package io.closeout.intake;

import io.closeout.audit.AuditTrail;
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

    /** Keeps a profile as its next version unless it is the one known under its name. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String company, ImportProfile used, String actor) {
        ImportProfile lasting = used.takenOnAt(null).roundingToFen(false);
        if (lasting.equals(latest(company).get(lasting.name()))) {
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

    private Map<String, ImportProfile> latest(String company) {
        Map<String, ImportProfile> latest = new LinkedHashMap<>();
        Stream.concat(
                        READY_MADE.stream(),
                        profiles.findByCompanyOrderByProfileVersion(company).stream()
                                .map(ProfileEntity::content))
                .forEach(profile -> latest.put(profile.name(), profile));
        return latest;
    }
}
