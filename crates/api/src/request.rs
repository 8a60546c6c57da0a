//! What handlers read from a request, and the JSON that they answer.

use campaign::{Entry, EntryId, OwnerToken, Record};
use lambda_http::{Body, Request, RequestExt, Response, http::header::AUTHORIZATION};
use serde::{Serialize, de::DeserializeOwned};
use store::Entries;

use crate::{
    body_json,
    kind::Kind,
    problem::Problem,
    response::{Cache, JSON, respond},
};

/// The longest body that is read. Forms are far shorter, and a take never travels through a function.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// The `{id}` of the path.
pub fn entry_id(request: &Request) -> Result<EntryId, Problem> {
    let id = path_parameter(request, "id").unwrap_or_default();
    Ok(EntryId::parse(&id)?)
}

/// One parameter of the route, percent-decoded by API Gateway.
pub fn path_parameter(request: &Request, name: &str) -> Option<String> {
    request
        .path_parameters_ref()?
        .first(name)
        .map(str::to_owned)
}

/// The token of `Authorization: Bearer …`.
pub fn owner_token(request: &Request) -> Result<OwnerToken, Problem> {
    let header = request
        .headers()
        .get(AUTHORIZATION)
        .ok_or_else(|| Problem::new(Kind::TokenMissing))?;
    let token = header
        .to_str()
        .ok()
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim())
        .ok_or_else(|| Problem::new(Kind::TokenMalformed))?;
    Ok(OwnerToken::parse(token)?)
}

/// The body as JSON of one shape, at most 16 KiB. The problem says what is wrong and where, by the
/// field's JSON pointer, line and column.
pub fn json_body<T: DeserializeOwned>(request: &Request) -> Result<T, Problem> {
    let body: &[u8] = request.body().as_ref();
    if body.len() > MAX_BODY_BYTES {
        let detail = format!("the body is longer than {MAX_BODY_BYTES} bytes");
        return Err(Problem::with_detail(Kind::BadRequest, detail));
    }
    body_json::read(body).map_err(|detail| Problem::with_detail(Kind::BadRequest, detail))
}

/// One parameter of the query, percent-decoded.
pub fn query_parameter(request: &Request, name: &str) -> Option<String> {
    request
        .query_string_parameters_ref()?
        .first(name)
        .map(str::to_owned)
}

/// The entry of an id, if this token owns it. Tokens are compared in constant time.
pub async fn owned_entry(
    entries: &Entries,
    id: &EntryId,
    token: &OwnerToken,
) -> Result<Box<Entry>, Problem> {
    let record = entries
        .load(id)
        .await?
        .ok_or_else(|| Problem::new(Kind::EntryUnknown))?;
    if *record.token() != token.digest() {
        return Err(Problem::new(Kind::TokenForbidden));
    }
    match record {
        Record::Live(entry) => Ok(entry),
        Record::Erased { .. } => Err(Problem::new(Kind::EntryErased)),
    }
}

/// 200 with JSON that no cache stores.
pub fn json(body: &impl Serialize) -> Result<Response<Body>, Problem> {
    let text =
        serde_json::to_string(body).map_err(|error| Problem::caused(Kind::Internal, error))?;
    let headers = [("content-type", JSON)];
    Ok(respond(200, Body::Text(text), Cache::Never, headers))
}
