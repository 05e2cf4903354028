package io.closeout.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.closeout.access.Scope;
import io.closeout.depreciation.Book;
import io.closeout.depreciation.BookSettings;
import io.closeout.depreciation.Convention;
import io.closeout.depreciation.Rounding;
import io.closeout.depreciation.ScheduleRequest;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a company keeps its books, for whoever sets up many companies alike. */
@RestController
@RequestMapping(path = "/api/depreciation/settings/{company}/{book}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Book settings 账簿口径", description = "Convention and rounding of the accounting and the tax book")
class BookSettingsApi {
    private final Visitor visitor;
    private final BookSettings settings;

    BookSettingsApi(Visitor visitor, BookSettings settings) {
        this.visitor = visitor;
        this.settings = settings;
    }

    @Schema(name = "BookSettingsChoice")
    record Wanted(
            @Schema(description = "计提口径", requiredMode = REQUIRED) Convention convention,
            @Schema(description = "尾差规则", requiredMode = REQUIRED) Rounding rounding) {
        ScheduleRequest.Settings toSettings() {
            if (convention == null || rounding == null) {
                throw new Refusal("disposal.field-missing", convention == null ? "convention" : "rounding");
            }
            return new ScheduleRequest.Settings(rounding, convention);
        }
    }

    @Schema(name = "BookSettingsChosen", description = "who chose what 选择记录")
    record Chosen(
            @Schema(description = "计提口径") Convention convention,
            @Schema(description = "尾差规则") Rounding rounding,
            @Schema(description = "sign-in name 选择人") String chosenBy,
            @Schema(description = "选择时间, UTC") Instant chosenAt) {
        static Chosen of(BookSettings.Choice choice) {
            return new Chosen(
                    choice.settings().convention(), choice.settings().rounding(), choice.chosenBy(), choice.chosenAt());
        }
    }

    @Schema(name = "BookSettings", description = "账簿口径, as it counts for assets that are charged for the first time")
    record Resource(
            @Schema(description = "code of the company 核算主体") String company,
            @Schema(description = "账簿") Book book,
            @Schema(description = "计提口径") Convention convention,
            @Schema(description = "尾差规则") Rounding rounding,
            @Schema(description = "the last first 选择记录") List<Chosen> history) {}

    @GetMapping
    @NeedsScope(Scope.DEPRECIATION_READ)
    @Operation(operationId = "bookSettings", summary = "How a book is kept 查询账簿口径")
    Resource settings(
            @Parameter(description = "code of the company 核算主体") @PathVariable String company,
            @Parameter(description = "账簿") @PathVariable Book book,
            Principal principal) {
        visitor.requireSeesBooks(visitor.person(principal), company);
        return resource(company, book);
    }

    private Resource resource(String company, Book book) {
        ScheduleRequest.Settings now = settings.of(company, book);
        return new Resource(
                company,
                book,
                now.convention(),
                now.rounding(),
                settings.history(company, book).stream().map(Chosen::of).toList());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.DEPRECIATION_WRITE)
    @Operation(
            operationId = "chooseBookSettings",
            summary = "Choose how a book is kept 设定账簿口径",
            description =
                    "An asset keeps the settings by which it was first charged: a choice counts for those charged for the first"
                            + " time after it. The same choice again changes nothing. Asks for a finance controller 财务主管 of"
                            + " the whole company.")
    Resource choose(
            @Parameter(description = "code of the company 核算主体") @PathVariable String company,
            @Parameter(description = "账簿") @PathVariable Book book,
            @RequestBody Wanted wanted,
            Principal principal) {
        Person person = visitor.person(principal);
        visitor.requireSeesBooks(person, company);
        settings.choose(company, book, wanted.toSettings(), person.login());
        return resource(company, book);
    }
}
