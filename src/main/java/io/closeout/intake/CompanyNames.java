package io.closeout.intake;

import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.register.AssetClass;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the files of a company may name, as it was when a reading began.
 *
 * @param person whether a sign-in name or name is that of a person of the company
 */
record CompanyNames(CodesAndNames company, CodesAndNames classes, CodesAndNames departments, Predicate<String> person) {
    static CompanyNames of(
            Company company,
            Collection<AssetClass> classes,
            Collection<Department> departments,
            Predicate<String> person) {
        return new CompanyNames(
                CodesAndNames.of(List.of(company), Company::code, Company::name),
                CodesAndNames.of(classes, AssetClass::code, AssetClass::name),
                CodesAndNames.of(departments, Department::code, Department::name),
                person);
    }
}
