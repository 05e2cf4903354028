package io.closeout.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "branch")
class BranchEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String code;
    private String name;

    protected BranchEntity() {}

    BranchEntity(String company, String code, String name) {
        this.company = company;
        this.code = code;
        this.name = name;
    }

    Branch toBranch() {
        return new Branch(company, code, name);
    }
}
