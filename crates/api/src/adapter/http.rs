//! HTTP requests by way of an HTTP API of API Gateway, payload format 2.0.

use std::{convert::Infallible, future::Future};

use lambda_http::{Adapter, Body, Request, Response, Service, request::LambdaRequest, service_fn};
use lambda_runtime::LambdaEvent;

use super::payload;
use crate::{
    function::{Answer, Event, Function},
    origin::{OriginSecrets, misdirected},
    problem::Problem,
    setup::Setup,
    start_error::StartError,
};

/// What a handler of HTTP requests returns.
pub type Handled = Result<Response<Body>, Problem>;

/// A function that answers HTTP requests which the edge has sent (`ORIGIN_SECRETS`); others are answered 421 without asking the
/// handler. A [`Problem`] becomes `application/problem+json`; a panic fails the invocation, and API Gateway answers 500.
pub fn http<P, F>(
    open: fn(&Setup) -> Result<P, StartError>,
    handle: fn(&'static P, Request) -> F,
) -> Function
where
    P: Send + Sync + 'static,
    F: Future<Output = Handled> + Send + 'static,
{
    let open = move |setup: &Setup| {
        let secrets = setup.origin_secrets()?;
        let parts = open(setup)?;
        Ok(Edge { secrets, parts })
    };
    Function::new(open, move |edge, event| answer(edge, handle, event))
}

/// The parts of a function that stands behind the edge.
struct Edge<P> {
    secrets: OriginSecrets,
    parts: P,
}

/// Requests and responses are translated by lambda_http, as its own `run` does.
async fn answer<P, F>(
    edge: &'static Edge<P>,
    handle: fn(&'static P, Request) -> F,
    event: Event,
) -> Answer
where
    P: Sync,
    F: Future<Output = Handled> + Send + 'static,
{
    let request: LambdaRequest = payload::read(&event.payload)?;
    let mut adapter = Adapter::from(service_fn(move |mut request: Request| async move {
        if !edge.secrets.take_from(request.headers_mut()) {
            tracing::warn!("a request did not come by way of the edge");
            return Ok::<_, Infallible>(misdirected());
        }
        let handled = handle(&edge.parts, request).await;
        Ok(handled.unwrap_or_else(Problem::into_response))
    }));
    let response = adapter
        .call(LambdaEvent::new(request, event.context))
        .await?;
    payload::write(&response)
}

#[cfg(test)]
mod tests {
    use lambda_http::RequestExt;
    use serde_json::json;

    use super::super::test_event::{self, invoke};
    use super::*;
    use crate::{
        kind::Kind,
        response::{Cache, JPEG, redirect, respond},
    };

    fn nothing(_: &Setup) -> Result<(), StartError> {
        Ok(())
    }

    /// A request as an HTTP API sends it.
    fn get(path: &str, query: &str) -> serde_json::Value {
        json!({
            "version": "2.0",
            "routeKey": "GET /greetings/{name}",
            "rawPath": path,
            "rawQueryString": query,
            "headers": { "host": "sing.example", "accept-language": "fr", "x-refrain-origin": test_event::ORIGIN_SECRET },
            "pathParameters": { "name": path.rsplit('/').next() },
            "requestContext": {
                "accountId": "000000000000", "apiId": "api", "domainName": "sing.example", "requestId": "request",
                "routeKey": "GET /greetings/{name}", "stage": "$default",
                "time": "01/Jan/2026:00:00:00 +0000", "timeEpoch": 1_767_225_600_000_u64,
                "http": { "method": "GET", "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "test" },
            },
            "isBase64Encoded": false,
        })
    }

    async fn greet(_: &'static (), request: Request) -> Handled {
        match request.path_parameters().first("name") {
            Some("Zoé") => Ok(redirect("/hello")),
            Some("picture") => {
                let headers = [("content-type", JPEG)];
                Ok(respond(200, Body::Binary(vec![255]), Cache::Never, headers))
            }
            Some("panic") => panic!("on purpose"),
            _ => Err(Problem::new(Kind::EntryUnknown)),
        }
    }

    #[tokio::test]
    async fn a_handler_s_response_is_api_gateway_s_json() {
        let answer = invoke(&http(nothing, greet), get("/greetings/Zoé", ""))
            .await
            .unwrap();
        assert_eq!(answer["statusCode"], 302);
        assert_eq!(answer["headers"]["location"], "/hello");
        assert_eq!(answer["isBase64Encoded"], false);
    }

    #[tokio::test]
    async fn bytes_travel_as_base64() {
        let answer = invoke(&http(nothing, greet), get("/greetings/picture", ""))
            .await
            .unwrap();
        assert_eq!(answer["body"], "/w==");
        assert_eq!(answer["isBase64Encoded"], true);
    }

    #[tokio::test]
    async fn a_problem_is_a_response_of_its_own_type() {
        let answer = invoke(&http(nothing, greet), get("/greetings/nobody", ""))
            .await
            .unwrap();
        assert_eq!(answer["statusCode"], 404);
        assert_eq!(
            answer["headers"]["content-type"],
            "application/problem+json"
        );
        let body: serde_json::Value =
            serde_json::from_str(answer["body"].as_str().unwrap()).unwrap();
        assert_eq!(body["type"], "urn:refrain:problem:entry-unknown");
    }

    #[tokio::test]
    async fn a_request_that_did_not_come_by_the_edge_reaches_no_handler() {
        let function = http(nothing, greet);
        for secret in [None, Some("guessed")] {
            let mut event = get("/greetings/panic", "");
            event["headers"] = match secret {
                None => json!({ "host": "sing.example" }),
                Some(secret) => json!({ "x-refrain-origin": secret }),
            };
            let answer = invoke(&function, event).await.unwrap();
            assert_eq!(answer["statusCode"], 421);
            assert_eq!(answer["headers"]["cache-control"], "no-store");
            assert_eq!(answer["body"], "");
        }
    }

    #[tokio::test]
    async fn a_function_that_knows_no_secret_does_not_start() {
        for secrets in ["", ","] {
            let setup = Setup::new(move |_| Some(secrets.to_owned()), None);
            let error = http(nothing, greet).start(&setup).err();
            let expected = StartError::MissingVariable("ORIGIN_SECRETS").to_string();
            assert_eq!(error.map(|error| error.to_string()), Some(expected));
        }
    }

    #[tokio::test]
    async fn a_panic_reaches_whoever_invokes() {
        let running = tokio::spawn(async {
            invoke(&http(nothing, greet), get("/greetings/panic", "")).await
        });
        assert!(running.await.unwrap_err().is_panic());
    }

    #[tokio::test]
    async fn an_event_of_another_kind_fails_the_invocation() {
        let error = invoke(&http(nothing, greet), json!({ "Records": [] }))
            .await
            .unwrap_err();
        assert_eq!(error.error_type, "UnreadableEvent");
    }
}
