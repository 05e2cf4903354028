package io.closeout.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Accounts;
import io.closeout.refusal.Refusal;
import io.closeout.story.Story;
import io.closeout.time.BusinessClock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

class NoOtherProfileKnowsTheDemosPeople extends Story {
    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenAccounts here;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private AccessTokenRows rows;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private BusinessClock businessClock;

    private OpenAccounts elsewhere() {
        return new AccountsOfThisProfile(accounts, new MockEnvironment().withProperty("any", "thing"));
    }

    @Test
    void byPassword() {
        assertThat(here.find(OPERATIONS)).isPresent();
        assertThat(elsewhere().find(OPERATIONS)).isEmpty();
    }

    @Test
    void byToken() {
        LocalDate tomorrow = businessClock.today().plusDays(1);
        String token = tokens.issue(OPERATIONS, "demo", Set.of(Scope.PRICING), tomorrow, OPERATIONS)
                .text();

        assertThat(tokens.accept(token).owner()).isEqualTo(OPERATIONS);
        assertThatThrownBy(
                        () -> new StoredAccessTokens(rows, elsewhere(), accounts, audit, businessClock).accept(token))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("access.disabled-person");
    }
}
