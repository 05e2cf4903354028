package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.organisation.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessingIsSlow extends SignInStory {
    private static final String OFFICE = "192.0.2.10";
    private static final String ELSEWHERE = "198.51.100.7";

    @Test
    void theWaitGrowsWithEveryMistakeAndTryingMeanwhileDoesNotMakeItLonger() {
        List<Long> waits = new ArrayList<>();
        for (int mistake = 0; mistake < 8; mistake++) {
            assertThat(attempts.begin("somebody", OFFICE)).isEmpty();
            Optional<Duration> wait = attempts.begin("somebody", OFFICE);
            while (wait.isEmpty() && waits.isEmpty() && ++mistake < 8) {
                wait = attempts.begin("somebody", OFFICE);
            }
            attempts.begin("somebody", OFFICE);
            waits.add(attempts.wait("somebody", OFFICE).orElseThrow().toSeconds());
            clock.pass(wait.orElseThrow());
        }

        assertThat(waits.get(0)).isEqualTo(2);
        assertThat(waits).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHourAndARightPasswordEndsIt() {
        for (int mistake = 0; mistake < 40; mistake++) {
            attempts.begin("somebody", OFFICE).ifPresent(clock::pass);
        }
        assertThat(attempts.wait("somebody", OFFICE).orElseThrow()).isLessThanOrEqualTo(Duration.ofMinutes(15));

        clock.pass(Duration.ofMinutes(15));
        assertThat(attempts.begin("somebody", OFFICE)).isEmpty();
        attempts.succeeded("somebody", OFFICE);
        assertThat(attempts.begin("somebody", OFFICE)).isEmpty();
    }

    @Test
    void whoGuessesAtOneAddressStopsNobodyAtAnother() {
        for (int mistake = 0; mistake < 200; mistake++) {
            attempts.begin("somebody", ELSEWHERE).ifPresent(clock::pass);
        }

        assertThat(attempts.wait("somebody", ELSEWHERE)).isPresent();
        assertThat(attempts.begin("somebody", OFFICE)).isEmpty();
    }

    @Test
    void whoGuessesAtManyAddressesStopsNobodyEitherButIsWaitedForSooner() {
        for (int address = 0; address < 40; address++) {
            attempts.begin("somebody", "203.0.113." + address);
        }

        assertThat(attempts.begin("somebody", OFFICE)).isEmpty();
        assertThat(attempts.begin("somebody", OFFICE))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(30)));
        assertThat(attempts.begin("somebody.else", OFFICE)).isEmpty();
    }

    @Test
    void oneAddressThatTriesManyPeopleHasToWaitButNotWhereSomebodyIsKnown() {
        attempts.begin("known", OFFICE);
        attempts.succeeded("known", OFFICE);
        for (int person = 0; person < 25; person++) {
            attempts.begin("person" + person, OFFICE);
        }

        assertThat(attempts.begin("one.more", OFFICE)).isPresent();
        assertThat(attempts.begin("known", OFFICE)).isEmpty();
    }

    @Test
    void anotherSpellingAndAnotherAddressOfTheSameSiteAreTheSame() {
        attempts.begin("Somebody", "2001:db8:1:2:0:0:0:1");
        attempts.begin("SOMEBODY", "2001:db8:1:2::2");
        attempts.begin(" somebody ", "[2001:DB8:1:2::3]:51234");
        attempts.begin("somebody", "2001:db8:1:2:aaaa::");

        assertThat(attempts.begin("somebody", "2001:db8:1:2:aaaa:0:0:1")).isPresent();
        assertThat(attempts.begin("somebody", "2001:db8:1:2::aaaa")).isPresent();
        assertThat(attempts.begin("somebody", "2001:db8:1:3:aaaa:0:0:1")).isEmpty();
    }

    @Test
    void aHundredTriesAtOnceAreNotOne() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int at = 0; at < 100; at++) {
                tries.add(() -> attempts.begin("somebody", OFFICE).isEmpty());
            }
            int checked = 0;
            for (var result : crowd.invokeAll(tries)) {
                checked += result.get() ? 1 : 0;
            }

            assertThat(checked).isEqualTo(4);
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void whatIsLongPastIsForgotten() {
        for (int person = 0; person < 10; person++) {
            attempts.begin("person" + person, OFFICE);
        }
        clock.pass(Duration.ofHours(25));
        attempts.begin("somebody", ELSEWHERE);

        assertThat(jdbc.queryForObject("select count(*) from sign_in_attempt", Integer.class))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onThePageAWrongPasswordAndAWrongNameAreToldTheSame(boolean there) {
        String login = there ? aPerson(Role.OPERATIONS) : "nobody.at.all";
        Browser browser = new Browser(port);
        for (int mistake = 0; mistake < 4; mistake++) {
            assertThat(Browser.location(browser.signIn(login, "guess " + mistake)))
                    .isEqualTo("/login?error");
        }

        HttpResponse<String> answer = browser.signIn(login, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("请 2 秒后再试");
        assertThat(answer.body()).doesNotContain(login);
        clock.pass(Duration.ofSeconds(2));
        assertThat(Browser.location(browser.signIn(login, there ? PASSWORD : "guess")))
                .isEqualTo(there ? "/" : "/login?error");
    }

    @Test
    void aCallWithAPasswordIsSlowedDownToo() {
        String login = aPerson(Role.OPERATIONS);
        Browser program = new Browser(port);
        for (int mistake = 0; mistake < 4; mistake++) {
            assertThat(program.send(program.call("/api/disposals/D-1").header("Authorization", basic(login, "guess")))
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> answer =
                program.send(program.call("/api/disposals/D-1").header("Authorization", basic(login, PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("access.too-many-attempts");
    }

    @Test
    void manyRightCallsAtOnceAreNotMistakenForGuesses() {
        String login = aPerson(Role.OPERATIONS);
        Browser program = new Browser(port);
        for (int call = 0; call < 10; call++) {
            assertThat(program.send(program.call("/api/disposals/D-1").header("Authorization", basic(login, PASSWORD)))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theAddressIsNotWhateverTheCallerClaims() {
        String login = aPerson(Role.OPERATIONS);
        Browser program = new Browser(port);
        for (int mistake = 0; mistake < 4; mistake++) {
            program.send(program.call("/api/disposals/D-1")
                    .header("X-Forwarded-For", "203.0.113." + mistake)
                    .header("Authorization", basic(login, "guess")));
        }

        assertThat(program.send(program.call("/api/disposals/D-1")
                                .header("X-Forwarded-For", "203.0.113.99")
                                .header("Authorization", basic(login, PASSWORD)))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void wrongTokensAreSlowedDownAndARightOneIsNot() {
        Browser program = new Browser(port);
        int refused = 0;
        HttpResponse<String> answer = null;
        for (int guess = 0; guess < 30 && refused == 0; guess++) {
            answer = program.send(program.call("/api/disposals/D-1").header("Authorization", "Bearer clo_1_guess"));
            refused = answer.statusCode() == 429 ? guess : 0;
        }

        assertThat(refused).isEqualTo(21);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes());
    }
}
