package io.closeout.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;

@Entity
@Table(name = "person")
class PersonEntity {
    @Id
    private String login;

    private String name;
    private String company;
    private String department;
    private String superior;
    private boolean enabled;
    private boolean demo;
    private boolean technical;
    private String passwordHash;
    private boolean mustChangePassword;
    private long signInVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_post", joinColumns = @JoinColumn(name = "login"))
    private List<PostEntity> posts;

    protected PersonEntity() {}

    PersonEntity(Person person, boolean technical) {
        this.login = person.login();
        this.company = person.company();
        this.enabled = person.enabled();
        this.demo = person.demo();
        this.technical = technical;
        amend(person);
    }

    void amend(Person person) {
        this.name = person.name();
        this.department = person.department();
        this.superior = person.superior();
        List<PostEntity> held = person.posts().stream().map(PostEntity::new).collect(Collectors.toList());
        if (posts == null) {
            this.posts = held;
        } else if (!toPerson().posts().equals(person.posts())) {
            this.posts.clear();
            this.posts.addAll(held);
        }
    }

    void disable() {
        enabled = false;
        signInVersion++;
    }

    void enable() {
        enabled = true;
    }

    void storePassword(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        signInVersion++;
    }

    String passwordHash() {
        return passwordHash;
    }

    Account toAccount() {
        return new Account(toPerson(), passwordHash, mustChangePassword, technical, signInVersion);
    }

    Person toPerson() {
        return new Person(
                login,
                name,
                company,
                department,
                superior,
                enabled,
                demo,
                posts.stream().map(PostEntity::toPost).collect(Collectors.toUnmodifiableSet()));
    }
}
