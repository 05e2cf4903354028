package io.closeout.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "company")
class CompanyEntity {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private AccountingStandard standard;

    protected CompanyEntity() {}

    CompanyEntity(Company company) {
        this.code = company.code();
        this.name = company.name();
        this.standard = company.standard();
    }

    Company toCompany() {
        return new Company(code, name, standard);
    }
}
