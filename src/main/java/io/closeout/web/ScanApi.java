package io.closeout.web;

import java.security.Principal;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes scans from devices that are not a browser. */
@RestController
@RequestMapping("/api/scans")
class ScanApi {
    private final Visitor visitor;
    private final Scans scans;

    ScanApi(Visitor visitor, Scans scans) {
        this.visitor = visitor;
        this.scans = scans;
    }

    record Scan(String code, String location) {
        Scan {
            code = Objects.requireNonNullElse(code, "");
            location = Objects.requireNonNullElse(location, "");
        }
    }

    @PostMapping
    Scans.ScannedIn scan(@RequestBody Scan scan, Principal principal) {
        return scans.scanIn(visitor.person(principal), scan.code(), scan.location());
    }
}
