package io.closeout.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.closeout.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes scans from devices that are not a browser. */
@RestController
@RequestMapping(path = "/api/scans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scans 扫码入库", description = "For devices that are not a browser")
class ScanApi {
    private final Visitor visitor;
    private final Scans scans;

    ScanApi(Visitor visitor, Scans scans) {
        this.visitor = visitor;
        this.scans = scans;
    }

    @Schema(name = "Scan", description = "扫码: a label was read where the asset is stored")
    record Scan(
            @Schema(description = "code on the label 资产编码", requiredMode = REQUIRED) String code,
            @Schema(description = "where it is stored 存放位置", requiredMode = REQUIRED) String location) {
        Scan {
            code = Objects.requireNonNullElse(code, "");
            location = Objects.requireNonNullElse(location, "");
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.SCANS_WRITE)
    @Operation(
            operationId = "scanIn",
            summary = "Scan an asset into the store 扫码入库",
            description =
                    "Completes the task 扫码入库或封存 that waits for the asset; it becomes 已隔离. Asks for a person of the"
                            + " warehouse 库管员, and for the sanitisation record 清除数据 first if the asset holds data.")
    Scans.ScannedIn scan(@RequestBody Scan scan, Principal principal) {
        return scans.scanIn(visitor.person(principal), scan.code(), scan.location());
    }
}
