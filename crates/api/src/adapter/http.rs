//! HTTP requests by way of an HTTP API of API Gateway, payload format 2.0.

use std::{convert::Infallible, future::Future};

use lambda_http::{Adapter, Body, Request, Response, Service, request::LambdaRequest, service_fn};
use lambda_runtime::LambdaEvent;
use tracing::Span;

use super::payload;
use crate::{
    function::{Answer, Event, Function},
    problem::Problem,
    request::entry_id,
    setup::Setup,
    start_error::StartError,
};

/// What a handler of HTTP requests returns.
pub type Handled = Result<Response<Body>, Problem>;

/// A function that answers HTTP requests. A [`Problem`] becomes `application/problem+json`; a panic fails the invocation, and
/// API Gateway answers 500.
pub fn http<P, F>(
    open: fn(&Setup) -> Result<P, StartError>,
    handle: fn(&'static P, Request) -> F,
) -> Function
where
    P: Send + Sync + 'static,
    F: Future<Output = Handled> + Send + 'static,
{
    Function::new(open, move |parts, event| answer(parts, handle, event))
}

/// Requests and responses are translated by lambda_http, as its own `run` does.
async fn answer<P, F>(
    parts: &'static P,
    handle: fn(&'static P, Request) -> F,
    event: Event,
) -> Answer
where
    P: Sync,
    F: Future<Output = Handled> + Send + 'static,
{
    let request: LambdaRequest = payload::read(&event.payload)?;
    let mut adapter = Adapter::from(service_fn(move |request: Request| async move {
        if let Ok(id) = entry_id(&request) {
            Span::current().record("entry", id.as_str());
        }
        let handled = handle(parts, request).await;
        Ok::<_, Infallible>(handled.unwrap_or_else(Problem::into_response))
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

    use super::super::test_event::invoke;
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
            "headers": { "host": "sing.example", "accept-language": "fr" },
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
