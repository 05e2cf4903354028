package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.story.Story;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.webjars.WebJarVersionLocator;

/** What a phone has once, it does not fetch again; what concerns people is never kept. */
class ABrowserKeepsOnlyFiles extends Story {
    @LocalServerPort
    private int port;

    private EngineBrowser browser;

    @BeforeEach
    void open() throws Exception {
        browser = new EngineBrowser(port, "li.guan");
    }

    @Test
    void aLibraryIsFetchedOnce() throws Exception {
        String tabler = "/webjars/tabler__core/" + new WebJarVersionLocator().version("tabler__core");
        for (String file : new String[] {tabler + "/dist/css/tabler.min.css", "/camunda/lib/deps.js?bust=7.24.0"}) {
            HttpHeaders headers = fetched(browser.call(file).header("Accept-Encoding", "gzip"))
                    .headers();

            assertThat(headers.allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
            assertThat(headers.allValues("Pragma")).isEmpty();
            assertThat(headers.allValues("Content-Encoding")).containsExactly("gzip");
        }
    }

    @Test
    void ourOwnFilesAreAskedForAgainAndComeOnlyIfTheyChanged() throws Exception {
        HttpResponse<byte[]> first = fetched(browser.call("/closeout.css"));
        String changed = first.headers().firstValue("Last-Modified").orElseThrow();

        HttpResponse<byte[]> second = fetched(browser.call("/closeout.css").header("If-Modified-Since", changed));

        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/assets",
                "/api/disposals/D-0",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task"
            })
    void whatConcernsPeopleIsNotKept(String address) throws Exception {
        assertThat(fetched(browser.call(address)).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    private HttpResponse<byte[]> fetched(HttpRequest.Builder call) throws Exception {
        return browser.send(call, HttpResponse.BodyHandlers.ofByteArray());
    }
}
