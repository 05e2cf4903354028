package io.closeout.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "import_profile")
class ProfileEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String name;
    private int profileVersion;
    private ImportProfile content;
    private String savedBy;
    private Instant savedAt;

    protected ProfileEntity() {}

    ProfileEntity(String company, ImportProfile content, int profileVersion, String savedBy, Instant savedAt) {
        this.company = company;
        this.name = content.name();
        this.profileVersion = profileVersion;
        this.content = content;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    String name() {
        return name;
    }

    int profileVersion() {
        return profileVersion;
    }

    ImportProfile content() {
        return content;
    }
}
