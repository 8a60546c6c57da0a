//! Turns what `tracing` reports into log lines, metrics and segments.

use std::sync::Arc;
use std::time::SystemTime;

use serde_json::{Map, Value};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::{LookupSpan, SpanRef};
use tracing_subscriber::{Layer, Registry};

use crate::daemon::Daemon;
use crate::emf::{self, Point};
use crate::fields::Fields;
use crate::line::line;
use crate::metric::Metric;
use crate::segment::{Segment, Trace, root_of};
use crate::target::{INVOCATION, MEASUREMENT, STEP};
use crate::verbosity::Verbosity;

/// The most values of one invocation; a batch of ten messages has about a hundred.
const MAX_POINTS: usize = 1_000;

type Output = Box<dyn Fn(&str) + Send + Sync>;

/// Where functions' lines go, and what of them.
pub struct Observer {
    verbosity: Verbosity,
    stack: String,
    daemon: Option<Daemon>,
    output: Output,
}

impl Observer {
    /// Writes lines by `output`, which is given one at a time, without its end. `stack` is the dimension of every metric.
    pub fn new(
        verbosity: Verbosity,
        stack: impl Into<String>,
        output: impl Fn(&str) + Send + Sync + 'static,
    ) -> Self {
        Self {
            verbosity,
            stack: stack.into(),
            daemon: None,
            output: Box::new(output),
        }
    }

    /// Sends segments of traced invocations, too: of steps, and of operations of AWS services.
    pub fn traced(self, daemon: Option<Daemon>) -> Self {
        Self { daemon, ..self }
    }

    /// A layer of a subscriber. It leaves other layers what they want to see.
    pub fn layer<S>(self) -> impl Layer<S> + Send + Sync
    where
        S: Subscriber + for<'a> LookupSpan<'a>,
    {
        let (verbosity, traced) = (self.verbosity.clone(), self.daemon.is_some());
        let wanted = filter_fn(move |metadata| {
            if metadata.is_span() {
                is_own(metadata) || (traced && is_operation(metadata))
            } else {
                metadata.target() == MEASUREMENT || verbosity.allows(metadata)
            }
        });
        Lines(Arc::new(self)).with_filter(wanted)
    }

    /// Makes it the subscriber of this process.
    pub fn init(self) {
        use tracing_subscriber::{layer::SubscriberExt, util::SubscriberInitExt};
        Registry::default().with(self.layer()).init();
    }

    /// Writes what was measured during an invocation.
    fn write_metrics(&self, points: &[Point], about: &Map<String, Value>) {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let time_ms = since.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0));
        for document in emf::documents(&self.stack, time_ms, points, about) {
            (self.output)(&document.to_string());
        }
    }

    fn send_segment(&self, trace: &Trace, parent: &str, name: &str, segment: &Segment) {
        if let Some(daemon) = &self.daemon {
            daemon.send(&segment.datagram(trace, parent, name, SystemTime::now()));
        }
    }
}

/// A span around an event or a step.
fn is_own(span: &Metadata<'_>) -> bool {
    matches!(span.target(), INVOCATION | STEP)
}

/// The span of the AWS SDK around one operation, such as `S3.GetObject`.
fn is_operation(span: &Metadata<'_>) -> bool {
    span.target().starts_with("aws_sdk_") && span.name().contains('.')
}

struct Lines(Arc<Observer>);

/// What an invocation has measured.
#[derive(Default)]
struct Points(Vec<Point>);

impl<S> Layer<S> for Lines
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let mut fields = Fields::default();
        if is_own(span.metadata()) {
            attributes.record(&mut fields);
        }
        if span.metadata().target() == INVOCATION {
            begin_invocation(&span, &mut fields);
        } else if trace_of(&span).is_some() {
            span.extensions_mut().insert(Segment::begin());
        }
        span.extensions_mut().insert(fields);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let Some(span) = context.span(id).filter(|span| is_own(span.metadata())) else {
            return;
        };
        if let Some(fields) = span.extensions_mut().get_mut::<Fields>() {
            values.record(fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut own = Fields::default();
        event.record(&mut own);
        let span = context.event_span(event);
        if event.metadata().target() == MEASUREMENT {
            if let Some(span) = span {
                measure(&span, &own.0);
            }
            return;
        }
        if let (Some(span), Level::ERROR) = (&span, *event.metadata().level()) {
            mark_failed(span);
        }
        let about = span.map(|span| about(&span)).unwrap_or_default();
        (self.0.output)(&line(event.metadata(), about, own.0));
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let Some(span) = context.span(&id) else {
            return;
        };
        let points = span.extensions_mut().remove::<Points>();
        if let Some(Points(points)) = points {
            self.0.write_metrics(&points, &about(&span));
        }
        let segment = span.extensions_mut().remove::<Segment>();
        if let (Some(segment), Some(trace)) = (segment, trace_of(&span)) {
            let parent = parent_of(&span).unwrap_or_else(|| trace.parent.clone());
            self.0.send_segment(&trace, &parent, span.name(), &segment);
        }
    }
}

/// Of X-Ray's header the line shows the trace's own id.
fn begin_invocation<'a, S: LookupSpan<'a>>(span: &SpanRef<'a, S>, fields: &mut Fields) {
    let header = fields.0.remove("trace");
    let header = header.as_ref().and_then(Value::as_str).unwrap_or_default();
    if let Some(root) = root_of(header) {
        fields.0.insert("trace".to_owned(), root.into());
    }
    let mut extensions = span.extensions_mut();
    extensions.insert(Points::default());
    if let Some(trace) = Trace::sampled(header) {
        extensions.insert(trace);
    }
}

/// What the spans around something say, the outermost first, and the name of the innermost step.
fn about<'a, S: LookupSpan<'a>>(span: &SpanRef<'a, S>) -> Map<String, Value> {
    let mut members = Map::new();
    for span in span.scope().from_root() {
        if let Some(fields) = span.extensions().get::<Fields>() {
            members.extend(fields.0.clone());
        }
        if span.metadata().target() == STEP {
            members.insert("step".to_owned(), span.name().into());
        }
    }
    members
}

fn measure<'a, S: LookupSpan<'a>>(span: &SpanRef<'a, S>, fields: &Map<String, Value>) {
    let metric = fields
        .get("metric")
        .and_then(Value::as_str)
        .and_then(Metric::named);
    let (Some(metric), Some(value)) = (metric, fields.get("value").and_then(Value::as_f64)) else {
        return;
    };
    let kind = fields
        .get("kind")
        .and_then(Value::as_str)
        .map(str::to_owned);
    for span in span.scope() {
        if let Some(Points(points)) = span.extensions_mut().get_mut::<Points>() {
            if points.len() < MAX_POINTS {
                points.push(Point {
                    metric,
                    value,
                    kind,
                });
            }
            return;
        }
    }
}

/// An error within a step is an error of the step.
fn mark_failed<'a, S: LookupSpan<'a>>(span: &SpanRef<'a, S>) {
    for span in span.scope() {
        if let Some(segment) = span.extensions_mut().get_mut::<Segment>() {
            segment.failed = true;
        }
    }
}

fn trace_of<'a, S: LookupSpan<'a>>(span: &SpanRef<'a, S>) -> Option<Trace> {
    span.scope()
        .find_map(|span| span.extensions().get::<Trace>().cloned())
}

/// The segment around a span.
fn parent_of<'a, S: LookupSpan<'a>>(span: &SpanRef<'a, S>) -> Option<String> {
    let mut around = span.scope().skip(1);
    around.find_map(|span| {
        span.extensions()
            .get::<Segment>()
            .map(|segment| segment.id.clone())
    })
}
