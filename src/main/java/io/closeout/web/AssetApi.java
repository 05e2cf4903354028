package io.closeout.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.access.Scope;
import io.closeout.intake.Purchase;
import io.closeout.intake.Purchases;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets procurement bring assets in by its orders, invoices and receipts, and take back what it cancels. */
@RestController
@RequestMapping(
        path = "/api/assets",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assets 资产登记", description = "What procurement brings in")
class AssetApi {
    private final Visitor visitor;
    private final Purchases purchases;

    AssetApi(Visitor visitor, Purchases purchases) {
        this.visitor = visitor;
        this.purchases = purchases;
    }

    @Schema(name = "Purchase", description = "A document of procurement with the assets it brings 采购单据")
    record PurchaseRequest(
            @Schema(description = "code of the company 核算主体", example = "1000", requiredMode = REQUIRED) String company,
            @Schema(
                            name = "source_document",
                            description = "number of the order, invoice or receipt 来源单据号, unique in the company",
                            requiredMode = REQUIRED)
                    @JsonProperty("source_document")
                    String sourceDocument,
            @ArraySchema(
                            arraySchema = @Schema(description = "资产", requiredMode = REQUIRED),
                            schema = @Schema(ref = "PurchasedAsset"))
                    List<Map<String, String>> assets) {
        Purchase toPurchase() {
            return new Purchase(
                    company,
                    sourceDocument,
                    Objects.requireNonNullElse(assets, List.<Map<String, String>>of()).stream()
                            .map(PurchaseRequest::card)
                            .toList());
        }

        private static CardValues card(Map<String, String> named) {
            Map<CardField, String> fields = new EnumMap<>(CardField.class);
            Objects.requireNonNullElse(named, Map.<String, String>of()).forEach((name, value) -> {
                CardField field =
                        CardField.byCode(name).orElseThrow(() -> new Refusal("intake.no-such-field", name, name));
                fields.put(field, Objects.requireNonNullElse(value, ""));
            });
            return CardValues.of(fields, Map.of());
        }
    }

    @Schema(name = "PurchaseReceived")
    record Received(
            @Schema(name = "source_document", description = "来源单据号") @JsonProperty("source_document")
                    String sourceDocument,
            @Schema(name = "asset_codes", description = "资产编码, those given and those that were free")
                    @JsonProperty("asset_codes")
                    List<String> codes) {}

    @Schema(name = "SourceCancellation", description = "来源单据作废")
    record Cancellation(
            @Schema(description = "code of the company 核算主体", example = "1000", requiredMode = REQUIRED) String company,
            @Schema(name = "source_document", description = "来源单据号", requiredMode = REQUIRED)
                    @JsonProperty("source_document")
                    String sourceDocument,
            @Schema(description = "作废原因", requiredMode = REQUIRED) String reason) {}

    @Schema(name = "SourceCancelled")
    record Cancelled(@Schema(description = "what became of its assets 资产处理结果") List<StoppedAsset> assets) {}

    @Schema(name = "StoppedAsset")
    record StoppedAsset(
            @Schema(name = "asset_code", description = "资产编码") @JsonProperty("asset_code") String code,
            @Schema(
                            description =
                                    "REVOKED 已撤销: nothing had been charged. CHARGED_NO_MORE 停止计提: it was charged already;"
                                            + " a person reports it or reverses the charges")
                    Purchases.Stopped.Outcome outcome) {
        static StoppedAsset of(Purchases.Stopped stopped) {
            return new StoppedAsset(stopped.code(), stopped.outcome());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.ASSETS_WRITE)
    @Operation(
            operationId = "registerAssets",
            summary = "Register what procurement bought 登记采购资产",
            description =
                    "Once by its document's number: the same document with the same assets again registers nothing and is"
                            + " answered with 200 and the same codes. Method, life and residual value come from the depreciation policy"
                            + " of the class unless given. Asks for an asset keeper 资产管理员 of the company or of the assets' branch.")
    ResponseEntity<Received> register(@RequestBody PurchaseRequest request, Principal principal) {
        Person person = visitor.person(principal);
        visitor.requireOwn(person, Objects.requireNonNullElse(request.company(), ""));
        Purchase purchase = request.toPurchase();
        Purchases.Received received = purchases.receive(purchase, person.login());
        return ResponseEntity.status(received.first() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Received(purchase.sourceDocument(), received.codes()));
    }

    @PostMapping("/cancellation")
    @NeedsScope(Scope.ASSETS_WRITE)
    @Operation(
            operationId = "cancelSource",
            summary = "Stop the assets of a cancelled document 来源单据作废",
            description =
                    "Cancelling again changes nothing; a document that was never received stays void if it comes late. Asks"
                            + " for an asset keeper 资产管理员 of the company; one of a branch cancels what brought assets of"
                            + " that branch only.")
    Cancelled cancel(@RequestBody Cancellation request, Principal principal) {
        Person person = visitor.person(principal);
        visitor.requireOwn(person, Objects.requireNonNullElse(request.company(), ""));
        return new Cancelled(
                purchases.cancel(request.company(), request.sourceDocument(), request.reason(), person.login()).stream()
                        .map(StoppedAsset::of)
                        .toList());
    }
}
