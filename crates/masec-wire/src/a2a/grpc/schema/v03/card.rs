//! An agent's card of 0.3, as the buffers have it: how one proves who one is is written otherwise there than in its JSON.

use crate::proto::{Message, What, choice, field};

pub(super) static CARD: Message = Message(&[
    field(16, "protocolVersion", What::Text),
    field(1, "name", What::Text),
    field(2, "description", What::Text),
    field(3, "url", What::Text),
    field(14, "preferredTransport", What::Text),
    field(15, "additionalInterfaces", What::Many(&INTERFACE)),
    field(4, "provider", What::One(&PROVIDER)),
    field(5, "version", What::Text),
    field(6, "documentationUrl", What::Text),
    field(7, "capabilities", What::One(&CAPABILITIES)),
    field(8, "securitySchemes", What::Named(&SCHEME)),
    field(9, "security", What::Many(&REQUIREMENT)),
    field(10, "defaultInputModes", What::Texts),
    field(11, "defaultOutputModes", What::Texts),
    field(12, "skills", What::Many(&SKILL)),
    field(13, "supportsAuthenticatedExtendedCard", What::Truth),
    field(17, "signatures", What::Many(&SIGNATURE)),
    field(18, "iconUrl", What::Text),
]);
static INTERFACE: Message = Message(&[
    field(1, "url", What::Text),
    field(2, "transport", What::Text),
]);
static PROVIDER: Message = Message(&[
    field(1, "url", What::Text),
    field(2, "organization", What::Text),
]);
static CAPABILITIES: Message = Message(&[
    field(1, "streaming", What::Truth),
    field(2, "pushNotifications", What::Truth),
    field(3, "extensions", What::Many(&EXTENSION)),
]);
static EXTENSION: Message = Message(&[
    field(1, "uri", What::Text),
    field(2, "description", What::Text),
    field(3, "required", What::Truth),
    field(4, "params", What::Object),
]);
static SKILL: Message = Message(&[
    field(1, "id", What::Text),
    field(2, "name", What::Text),
    field(3, "description", What::Text),
    field(4, "tags", What::Texts),
    field(5, "examples", What::Texts),
    field(6, "inputModes", What::Texts),
    field(7, "outputModes", What::Texts),
    field(8, "security", What::Many(&REQUIREMENT)),
]);
static SIGNATURE: Message = Message(&[
    field(1, "protected", What::Text),
    field(2, "signature", What::Text),
    field(3, "header", What::Object),
]);

static REQUIREMENT: Message = Message(&[field(1, "schemes", What::Named(&LIST))]);
static LIST: Message = Message(&[field(1, "list", What::Texts)]);
static SCHEME: Message = Message(&[
    choice(1, "apiKeySecurityScheme", What::One(&KEY)),
    choice(2, "httpAuthSecurityScheme", What::One(&HTTP)),
    choice(3, "oauth2SecurityScheme", What::One(&OAUTH2)),
    choice(4, "openIdConnectSecurityScheme", What::One(&OPEN_ID)),
    choice(5, "mtlsSecurityScheme", What::One(&CERTIFICATE)),
]);
static KEY: Message = Message(&[
    field(1, "description", What::Text),
    field(2, "location", What::Text),
    field(3, "name", What::Text),
]);
static HTTP: Message = Message(&[
    field(1, "description", What::Text),
    field(2, "scheme", What::Text),
    field(3, "bearerFormat", What::Text),
]);
static OAUTH2: Message = Message(&[
    field(1, "description", What::Text),
    field(2, "flows", What::One(&FLOWS)),
    field(3, "oauth2MetadataUrl", What::Text),
]);
static OPEN_ID: Message = Message(&[
    field(1, "description", What::Text),
    field(2, "openIdConnectUrl", What::Text),
]);
static CERTIFICATE: Message = Message(&[field(1, "description", What::Text)]);
static FLOWS: Message = Message(&[
    choice(1, "authorizationCode", What::One(&WITH_CODE)),
    choice(2, "clientCredentials", What::One(&WITH_TOKEN)),
    choice(3, "implicit", What::One(&IMPLICIT)),
    choice(4, "password", What::One(&WITH_TOKEN)),
]);
static WITH_CODE: Message = Message(&[
    field(1, "authorizationUrl", What::Text),
    field(2, "tokenUrl", What::Text),
    field(3, "refreshUrl", What::Text),
    field(4, "scopes", What::Pairs),
]);
static WITH_TOKEN: Message = Message(&[
    field(1, "tokenUrl", What::Text),
    field(2, "refreshUrl", What::Text),
    field(3, "scopes", What::Pairs),
]);
static IMPLICIT: Message = Message(&[
    field(1, "authorizationUrl", What::Text),
    field(2, "refreshUrl", What::Text),
    field(3, "scopes", What::Pairs),
]);
