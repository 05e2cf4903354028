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
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_post", joinColumns = @JoinColumn(name = "login"))
    private List<PostEntity> posts;

    protected PersonEntity() {}

    PersonEntity(Person person, String passwordHash) {
        this.login = person.login();
        this.name = person.name();
        this.company = person.company();
        this.department = person.department();
        this.superior = person.superior();
        this.enabled = person.enabled();
        this.demo = person.demo();
        this.passwordHash = passwordHash;
        this.posts = person.posts().stream().map(PostEntity::new).collect(Collectors.toList());
    }

    String passwordHash() {
        return passwordHash;
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
