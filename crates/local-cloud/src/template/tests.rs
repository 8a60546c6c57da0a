#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::time::Duration;

use super::*;

fn place() -> Place {
    Place {
        public_url: "http://127.0.0.1:8080".to_owned(),
        queue_url: "http://127.0.0.1:8083".to_owned(),
        origin_secret: "local-secret".to_owned(),
    }
}

fn read(text: &str) -> Result<Template, TemplateError> {
    Template::parse(text, Path::new("infra/template.yaml"), &place())
}

/// A template with one of everything, and room for one more resource.
fn with(resource: &str) -> String {
    include_str!("../../fixtures/template.yaml").replace("# more resources", resource)
}

#[test]
fn the_product_template_is_understood_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../infra/template.yaml");
    let template = Template::read(&path, &place()).unwrap();
    assert_eq!(template.functions.len(), 8);
    assert_eq!(template.events.routes.len(), 10);
    let route = template
        .events
        .routes
        .iter()
        .find(|route| route.function == "MixEntryFunction")
        .unwrap();
    assert_eq!(
        (route.method.as_str(), route.path.as_str()),
        ("POST", "/api/entries/{id}/mix")
    );

    let named = |binary: &str| {
        let mut functions = template.functions.iter();
        functions
            .find(|function| function.binary == binary)
            .unwrap()
    };
    assert_eq!(
        named("mix-entry").environment["TAKES_BUCKET"],
        "takes-bucket"
    );
    assert_eq!(named("mix-entry").layers.len(), 2);
    assert_eq!(
        named("render-cover").environment["PUBLIC_URL"],
        "http://127.0.0.1:8080"
    );
    assert_eq!(
        named("erase-entry").environment["QUEUE_URL"],
        "http://127.0.0.1:8083/000000000000/SweepQueue"
    );

    let takes = template
        .buckets
        .iter()
        .find(|bucket| bucket.name == "takes-bucket")
        .unwrap();
    assert_eq!(takes.notifications[0].prefix, "takes/");
    assert_eq!(takes.cors[0].origins, ["http://127.0.0.1:8080"]);
    let media = template
        .buckets
        .iter()
        .find(|bucket| bucket.name == "media-bucket")
        .unwrap();
    let expiry = media.expiry.iter().map(|rule| (&*rule.prefix, rule.age));
    let two_days = Duration::from_secs(2 * 24 * 3600);
    assert_eq!(expiry.collect::<Vec<_>>(), [("mixing/", two_days)]);
    assert!(
        template
            .queues
            .iter()
            .any(|queue| queue.is_dead_letter_queue)
    );
    assert_eq!(
        template.tables[0].ttl_attribute.as_deref(),
        Some("expires_at")
    );
}

#[test]
fn a_rule_of_the_lifecycle_may_ask_for_a_tag() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../infra/template.yaml");
    let template = Template::read(&path, &place()).unwrap();
    let mut buckets = template.buckets.iter();
    let takes = buckets
        .find(|bucket| bucket.name == "takes-bucket")
        .unwrap();
    let unfinished = BTreeMap::from([("unfinished".to_owned(), "true".to_owned())]);
    let expiry: Vec<_> = takes
        .expiry
        .iter()
        .map(|rule| (&*rule.prefix, &rule.tags))
        .collect();
    assert_eq!(
        expiry,
        [("takes/", &unfinished), ("takes/", &BTreeMap::new())]
    );
    for (value, expires) in [("true", true), ("false", false)] {
        let tags = BTreeMap::from([("unfinished".to_owned(), value.to_owned())]);
        assert_eq!(takes.expiry[0].concerns("takes/1", &tags), expires);
        assert!(takes.expiry[1].concerns("takes/1", &tags));
        assert!(!takes.expiry[0].concerns("other/1", &tags));
    }
}

#[test]
fn paths_lead_where_the_distribution_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../infra/template.yaml");
    let distribution = Template::read(&path, &place()).unwrap().distribution;
    for (path, expected) in [
        ("/", Origin::Api),
        ("/api/entries/1", Origin::Api),
        ("/e/1/", bucket("media-bucket")),
        ("/en/", bucket("site-bucket")),
        ("/apis", bucket("site-bucket")),
        ("/private/1/mix.mp3", bucket("site-bucket")),
    ] {
        assert_eq!(
            distribution.behavior(path).unwrap().origin,
            expected,
            "{path}"
        );
    }
}

fn bucket(name: &str) -> Origin {
    Origin::Bucket(name.to_owned())
}

#[test]
fn every_action_on_every_resource_that_is_allowed_is_a_grant() {
    let template = read(&with("")).unwrap();
    let grants = template.permissions.grants();
    let grants: Vec<String> = grants.iter().map(|(grant, _)| grant.to_string()).collect();
    assert_eq!(
        grants,
        [
            "DoubleFunctionRole s3:GetObject arn:aws:s3:::takes-bucket/mine/*",
            "DoubleFunctionRole s3:GetObject arn:aws:s3:::takes-bucket/incoming/*",
            "DoubleFunctionRole s3:PutObject arn:aws:s3:::takes-bucket/mine/*",
            "DoubleFunctionRole s3:PutObject arn:aws:s3:::takes-bucket/incoming/*",
            "SlowRole sqs:SendMessage arn:aws:sqs:us-east-1:000000000000:SweepQueue",
            "SlowRole dynamodb:GetItem arn:aws:dynamodb:us-east-1:000000000000:table/EntriesTable",
            "CloudFrontReadsMedia s3:GetObject arn:aws:s3:::media-bucket/e/*",
            "CloudFrontReadsSite s3:GetObject arn:aws:s3:::site-bucket/*",
            "TakesTell sqs:SendMessage arn:aws:sqs:us-east-1:000000000000:SweepQueue",
        ]
    );
    assert_eq!(
        template.permissions.grants()[4].1.at,
        "Resources.SlowRole.Properties.Policies[0].PolicyDocument.Statement[0]"
    );
}

#[test]
fn a_policy_that_is_not_understood_is_an_error() {
    let statement = |rest: &str| {
        format!(
            "P: {{ Type: AWS::S3::BucketPolicy, Properties: {{ Bucket: !Ref TakesBucket, PolicyDocument: {{ Statement: [\
             {{ Effect: Deny, Principal: '*', Action: s3:*, Resource: '*', {rest} }}] }} }} }}"
        )
    };
    assert!(read(&with(&statement("Sid: Fine"))).is_ok());
    for (rest, expected) in [
        (
            "Condition: { IpAddress: { aws:SourceIp: 10.0.0.0/8 } }",
            "does not know this condition",
        ),
        (
            "Condition: { Bool: { aws:MultiFactorAuthPresent: 'true' } }",
            "does not know this key",
        ),
        ("NotAction: s3:GetObject", "does not know this key"),
    ] {
        let error = read(&with(&statement(rest))).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn a_function_takes_from_the_globals_what_it_does_not_say() {
    let template = read(&with("")).unwrap();
    let named = |id: &str| template.functions.iter().find(|function| function.id == id);
    let (function, sweep) = (
        named("EchoFunction").unwrap(),
        named("SweepFunction").unwrap(),
    );
    assert_eq!(function.timeout, std::time::Duration::from_secs(2));
    assert_eq!(sweep.timeout, std::time::Duration::from_secs(7));
    assert_eq!(
        function.environment["SHARED"],
        "entries in http://127.0.0.1:8080"
    );
    assert_eq!(
        function.environment["OWN"],
        "refrain-local/takes-bucket/arn:aws:sqs:us-east-1:000000000000:SweepQueue"
    );
    assert_eq!(function.layers, [Path::new("infra/../build/words")]);
}

#[test]
fn conditions_decide_between_values_and_about_resources() {
    let template = read(&with(
        "Extra: { Type: AWS::S3::Bucket, Condition: HasDomainName }",
    ))
    .unwrap();
    assert!(!template.buckets.iter().any(|bucket| bucket.id == "Extra"));
}

#[test]
fn a_value_is_found_in_a_mapping() {
    let queue = "Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: !FindInMap [Waits, !Ref Pace, Seconds] } }";
    let template = read(&with(queue)).unwrap();
    let queue = template.queues.iter().find(|queue| queue.name == "Q");
    assert_eq!(queue.unwrap().delay, Duration::from_secs(9));
}

#[test]
fn what_is_not_understood_is_named_with_its_line() {
    let mut lines = include_str!("../../fixtures/template.yaml").lines();
    let line = 1 + lines
        .position(|line| line.ends_with("# more resources"))
        .unwrap();
    for (resource, line_after, expected) in [
        (
            "Topic: { Type: AWS::SNS::Topic }",
            0,
            "Resources.Topic.Type: the local cloud does not know resources of type AWS::SNS::Topic",
        ),
        (
            "B:\n    Type: AWS::S3::Bucket\n    Properties:\n      VersioningConfiguration: { Status: Enabled }",
            3,
            "Resources.B.Properties.VersioningConfiguration: the local cloud does not know this key",
        ),
        (
            "B: { Type: AWS::S3::Bucket,\n    Properties: { BucketName: !Ref Nothing } }",
            1,
            "Resources.B.Properties.BucketName: Nothing is not defined in the template",
        ),
        (
            "Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: soon } }",
            0,
            "Resources.Q.Properties.DelaySeconds: `soon` is not a whole number",
        ),
        (
            "Q: { Type: AWS::SQS::Queue, Properties: {\n    DelaySeconds: !FindInMap [Waits, fast, Seconds] } }",
            1,
            "Resources.Q.Properties.DelaySeconds: there is no fast in Mappings",
        ),
        (
            "Q: { Type: AWS::SQS::Queue, Properties: {\n    DelaySeconds: !Select [0, [1]] } }",
            1,
            "Resources.Q.Properties.DelaySeconds: the local cloud does not know the function !Select",
        ),
    ] {
        let error = read(&with(resource)).unwrap_err().to_string();
        let at = line + line_after;
        assert_eq!(error, format!("infra/template.yaml:{at}, {expected}"));
    }
}

/// A function with one event.
fn function_with(event: &str) -> String {
    with(&format!(
        "F: {{ Type: AWS::Serverless::Function, Metadata: {{ BuildProperties: {{ Binary: f }} }}, Properties: {{ Events: {{ E: {event} }} }} }}"
    ))
}

#[test]
fn an_event_that_is_not_understood_is_named() {
    let stream = "Stream: !GetAtt CountedTable.StreamArn, StartingPosition: LATEST";
    for (event, expected) in [
        (
            "{ Type: HttpApi, Properties: { Method: GET, Path: /, Auth: { Authorizer: Desk } } }".to_owned(),
            "Events.E.Properties.Auth: the local cloud does not know this key",
        ),
        (
            "{ Type: SNS, Properties: { Topic: t } }".to_owned(),
            "Events.E.Type: the local cloud does not know events of type SNS",
        ),
        (
            format!("{{ Type: DynamoDB, Properties: {{ {stream}, FilterCriteria: {{ Filters: [] }} }} }}"),
            "Events.E.Properties.FilterCriteria: the local cloud does not know this key",
        ),
        (
            "{ Type: DynamoDB, Properties: { Stream: !GetAtt EntriesTable.StreamArn, StartingPosition: LATEST } }".to_owned(),
            "its table needs a StreamSpecification",
        ),
        (
            "{ Type: DynamoDB, Properties: { Stream: !GetAtt CountedTable.StreamArn, StartingPosition: AT_TIMESTAMP } }".to_owned(),
            "Events.E.Properties.StartingPosition: `AT_TIMESTAMP` is not TRIM_HORIZON or LATEST",
        ),
        (
            "{ Type: SQS, Properties: { Queue: !GetAtt SweepQueue.Arn, FunctionResponseTypes: [ReportHalves] } }".to_owned(),
            "Events.E.Properties.FunctionResponseTypes[0]: the local cloud does not know the response type ReportHalves",
        ),
        (
            "{ Type: Schedule, Properties: { Schedule: rate(5 weeks) } }".to_owned(),
            "Events.E.Properties.Schedule: `rate(5 weeks)` is not understood",
        ),
        (
            "{ Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day), Input: '{' } }".to_owned(),
            "Events.E.Properties.Input: is no JSON",
        ),
    ] {
        let error = read(&function_with(&event)).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn a_stream_s_rules_are_those_of_the_template() {
    let template = read(&with("")).unwrap();
    let [stream] = template.events.streams.as_slice() else {
        panic!("{:?}", template.events.streams)
    };
    assert_eq!(
        (stream.function.as_str(), stream.table.as_str()),
        ("CountFunction", "CountedTable")
    );
    assert_eq!((stream.batch_size, stream.retries), (10, Some(1)));
    assert!(stream.reports_failures && !stream.bisects);
    let enabled: Vec<(&str, bool)> = template
        .events
        .schedules
        .iter()
        .map(|schedule| (schedule.name.as_str(), schedule.enabled))
        .collect();
    assert_eq!(enabled, [("Daily", false), ("Hourly", true)]);
}

#[test]
fn a_behaviour_forwards_what_its_policies_say() {
    let distribution = read(&with("")).unwrap().distribution;
    let root = distribution.behavior("/").unwrap();
    assert_eq!(
        root.forwarding.headers,
        Selection::Only(vec!["accept-language".to_owned()])
    );
    let api = distribution.behavior("/api/x").unwrap();
    assert_eq!(api.forwarding.headers, Selection::Everything);
    assert!(!api.compress);
    let site = distribution.behavior("/en/").unwrap();
    assert_eq!(site.forwarding.queries, Selection::Nothing);
    assert!(site.compress && site.completes_index);
}
