package io.closeout.web;

import io.closeout.access.Scope;
import io.closeout.refusal.Refusal;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the interface at {@code /v3/api-docs}. An operation says on its controller what it does; how one signs in and
 * what every call may be refused for is said here, once for all.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {
    /** Tag of operations that store nothing. */
    static final String PREVIEWS = "Previews 试算";

    private static final String SIGN_IN = "basic";
    private static final String TOKEN = "token";
    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
    private static final String ABOUT =
            """
            Fixed-asset disposal 固定资产处置.

            Amounts are text in yuan with two decimals (`"1234.56"`), months are written `2025-03`, days `2025-03-14`. \
            Where an amount is asked for, a JSON number is taken too, by its digits.

            Whatever is refused is answered with the same three fields: `field`, `message`, `code`. Sentences are Chinese; \
            with `Accept-Language: en` they are English.

            Every call signs in: by an access token 访问令牌 (`Authorization: Bearer …`), made on the page /tokens with the scopes that \
            it needs and never beyond what its person may do; by HTTP Basic in the demo profile only; or by the session of a \
            browser, which has to send its CSRF token with every change. Each operation names its scope.""";

    @Bean
    OpenAPI closeoutInterface() {
        SecurityScheme basic = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("sign-in name and password 登录名、密码");
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("access token 访问令牌 with the scope that the operation names; scopes: "
                        + Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", ")));
        return new OpenAPI()
                .info(new Info().title("Closeout 资产处置闭环").version("0.1").description(ABOUT))
                .components(new Components().addSecuritySchemes(SIGN_IN, basic).addSecuritySchemes(TOKEN, token))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    /** Says of each operation which scope a token needs for it. */
    @Bean
    OperationCustomizer scopes() {
        return (operation, method) -> {
            NeedsScope needs = method.getMethodAnnotation(NeedsScope.class);
            if (needs != null && operation.getSecurity() == null) {
                operation.addSecurityItem(
                        new SecurityRequirement().addList(TOKEN, needs.value().code()));
                operation.addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer completion(InterfaceExamples examples) {
        return description -> {
            addRefusals(description);
            examples.addTo(description);
            description.getComponents().getSchemas().values().forEach(InterfaceDescription::allowNull);
            inOrder(description);
        };
    }

    private static void addRefusals(OpenAPI description) {
        ModelConverters.getInstance(true)
                .read(ApiRefusals.Answer.class)
                .forEach(description.getComponents()::addSchemas);
        for (Common common : Common.values()) {
            description.getComponents().addResponses(common.name, common.response());
            operations(description)
                    .filter(common::concerns)
                    .forEach(operation -> operation.getResponses().addApiResponse(common.status, common.reference()));
        }
    }

    /** A field that refers to a schema and may be null is one of both; springdoc says that it is both at once. */
    private static void allowNull(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((name, property) -> {
                boolean maybe = property.get$ref() != null && property.getTypes() != null;
                return maybe
                        ? new JsonSchema()
                                .description(property.getDescription())
                                .addAnyOfItem(new JsonSchema().$ref(property.get$ref()))
                                .addAnyOfItem(new JsonSchema().types(property.getTypes()))
                        : property;
            });
        }
    }

    /** The same document at every start. */
    private static void inOrder(OpenAPI description) {
        operations(description).forEach(operation -> {
            ApiResponses responses = new ApiResponses();
            responses.putAll(new TreeMap<>(operation.getResponses()));
            operation.setResponses(responses);
        });
        Paths paths = new Paths();
        paths.putAll(new TreeMap<>(description.getPaths()));
        description.setPaths(paths);
        description.getTags().sort(Comparator.comparing(Tag::getName));
    }

    static Stream<Operation> operations(OpenAPI description) {
        return description.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    /** A refusal with a sentence, as an answer; its examples are added by name. */
    static ApiResponse refused(String why) {
        MediaType shape = new MediaType().schema(new Schema<>().$ref("Refusal"));
        return new ApiResponse().description(why).content(new Content().addMediaType(JSON, shape));
    }

    /** What every call may be refused for, with the sentences that are really said. */
    private enum Common {
        UNREADABLE(
                "400",
                "Unreadable",
                "The body or a parameter is missing or unreadable 请求无法识别",
                new Refusal("request.body-missing", ""),
                new Refusal("request.not-json", ""),
                new Refusal("request.not-readable", "stoppedOn", "stoppedOn")),
        STRANGER(
                "401",
                "NotSignedIn",
                "Nobody is signed in, or the token is none any more 未登录",
                new Refusal("request.not-signed-in", ""),
                new Refusal("access.wrong-token", ""),
                new Refusal("access.revoked-token", ""),
                new Refusal("access.expired-token", "", "2025-06-30"),
                new Refusal("access.disabled-person", "")),
        NOT_ALLOWED(
                "403",
                "NotAllowed",
                "The person or the token may not do this 没有权限",
                new Refusal("request.not-allowed", ""),
                new Refusal("access.scope-missing", "", Scope.PRICING.code())),
        TOO_MANY(
                "429",
                "TooMany",
                "Too many wrong passwords or tokens 尝试过多; the header Retry-After says how many seconds to wait",
                new Refusal("access.too-many-attempts", "", 30)),
        WRONG_METHOD(
                "405",
                "WrongMethod",
                "The address does not know the method 请求方法不对; those it knows are in the header Allow",
                new Refusal("request.wrong-method", "", "DELETE", "POST")),
        NO_SUCH_FORMAT(
                "406",
                "NoSuchFormat",
                "No answer in a format of the header Accept 答复格式不支持",
                new Refusal("request.no-such-format", "", JSON)),
        OVERTAKEN("409", "Overtaken", "Somebody else was first 已有他人先行处理", new Refusal(PageRefusals.OVERTAKEN, "")),
        TOO_LARGE(
                "413",
                "TooLarge",
                "The body is larger than the operation takes 正文过大",
                new Refusal("request.body-too-large", "", 1)),
        WRONG_CONTENT_TYPE(
                "415",
                "WrongContentType",
                "The body is in another format than the operation takes 正文格式不支持",
                new Refusal("request.wrong-content-type", "", JSON));

        private final String status;
        private final String name;
        private final String why;
        private final Refusal[] refusals;

        Common(String status, String name, String why, Refusal... refusals) {
            this.status = status;
            this.name = name;
            this.why = why;
            this.refusals = refusals;
        }

        private boolean concerns(Operation operation) {
            return switch (this) {
                case UNREADABLE -> hasBody(operation) || hasQuery(operation);
                case TOO_LARGE, WRONG_CONTENT_TYPE -> hasBody(operation);
                case OVERTAKEN -> hasBody(operation) && !operation.getTags().contains(PREVIEWS);
                default -> true;
            };
        }

        private static boolean hasBody(Operation operation) {
            return operation.getRequestBody() != null;
        }

        private static boolean hasQuery(Operation operation) {
            return operation.getParameters() != null
                    && operation.getParameters().stream()
                            .anyMatch(parameter -> parameter.getIn().equals("query"));
        }

        private ApiResponse reference() {
            return new ApiResponse().$ref(name);
        }

        private ApiResponse response() {
            ApiResponse response = refused(why);
            for (Refusal refusal : refusals) {
                ApiRefusals.Answer answer = ApiRefusals.Answer.of(refusal, Locale.SIMPLIFIED_CHINESE);
                response.getContent().get(JSON).addExamples(refusal.code(), new Example().value(answer));
            }
            return response;
        }
    }
}
