//! CloudFormation's intrinsic functions, resolved for the local cloud as AWS would resolve them.
//!
//! Names and addresses come out as on AWS (`takes-bucket.s3.us-east-1.amazonaws.com`): whoever serves them locally
//! translates, so that nothing here has to know ports. Only queue URLs and the public address are local already, since
//! functions use them as they are.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::fault::{Fault, wrong};
use super::place::{ACCOUNT, Place, REGION, bucket_domain, function_arn, queue_arn, stream_arn};
use super::yaml::{self, Value, Yaml};

/// Everything that an expression may refer to.
pub(crate) struct Scope<'a> {
    root: &'a yaml::Map,
    place: &'a Place,
    parameters: BTreeMap<String, Json>,
}

/// What an expression came to; `None` is `AWS::NoValue`, which removes the key or item that holds it.
type Resolved = Result<Option<Json>, Fault>;

impl<'a> Scope<'a> {
    /// Reads the parameters: `PublicUrl` is the local address, `OriginSecret` the local secret, all others have their defaults.
    pub fn new(root: &'a Yaml, place: &'a Place) -> Result<Self, Fault> {
        let root = root
            .as_map()
            .ok_or_else(|| wrong("", "the file must be a map"))?;
        let mut scope = Self {
            root,
            place,
            parameters: BTreeMap::new(),
        };
        for (name, parameter) in mapping(root, "Parameters")? {
            let numeric = parameter.get("Type").and_then(Yaml::as_text) == Some("Number");
            let value = match (name.as_str(), parameter.get("Default")) {
                ("PublicUrl", _) => Json::String(place.public_url.clone()),
                ("OriginSecret", _) => Json::String(place.origin_secret.clone()),
                (_, Some(default)) => match &default.value {
                    Value::Number(number) if numeric => Json::Number(number.clone()),
                    _ => Json::String(scalar_text(default, &format!("Parameters.{name}.Default"))?),
                },
                (_, None) => {
                    return Err(wrong(
                        format!("Parameters.{name}"),
                        "has no Default, which local runs need",
                    ));
                }
            };
            scope.parameters.insert(name.clone(), value);
        }
        Ok(scope)
    }

    /// The logical id and type of each resource whose condition holds.
    pub fn resources(&self) -> Result<Vec<(String, String)>, Fault> {
        let mut found = Vec::new();
        for (id, resource) in mapping(self.root, "Resources")? {
            let at = format!("Resources.{id}");
            let kind = resource
                .get("Type")
                .and_then(Yaml::as_text)
                .ok_or_else(|| wrong(&at, "has no Type"))?;
            let holds = match resource.get("Condition").and_then(Yaml::as_text) {
                None => true,
                Some(name) => self.condition(name, &at)?,
            };
            if holds {
                found.push((id.clone(), kind.to_owned()));
            }
        }
        Ok(found)
    }

    /// Resolves the part of the template at `path`; a missing part is an empty map.
    pub fn section(&self, path: &[&str], at: &str) -> Result<Json, Fault> {
        let mut value = None;
        let mut map = Some(self.root);
        for key in path {
            value = map.and_then(|map| map.get(*key));
            map = value.and_then(Yaml::as_map);
        }
        let resolved = value.map_or(Ok(None), |value| self.resolve(value, at))?;
        Ok(resolved.unwrap_or_else(|| Json::Object(Map::new())))
    }

    fn resolve(&self, yaml: &Yaml, at: &str) -> Resolved {
        match &yaml.value {
            Value::Tagged(tag, argument) => self.intrinsic(tag, argument, at),
            Value::Map(map) => match long_form(map) {
                Some((name, argument)) => self.intrinsic(name, argument, at),
                None => self.resolve_map(map, at).map(Some),
            },
            Value::List(items) => {
                let mut resolved = Vec::new();
                for (i, item) in items.iter().enumerate() {
                    resolved.extend(self.resolve(item, &format!("{at}[{i}]"))?);
                }
                Ok(Some(Json::Array(resolved)))
            }
            Value::Null => Ok(Some(Json::Null)),
            Value::Bool(truth) => Ok(Some(Json::Bool(*truth))),
            Value::Number(number) => Ok(Some(Json::Number(number.clone()))),
            Value::Text(text) => Ok(Some(Json::String(text.clone()))),
        }
    }

    fn resolve_map(&self, map: &yaml::Map, at: &str) -> Result<Json, Fault> {
        let mut resolved = Map::new();
        for (key, value) in map {
            if let Some(value) = self.resolve(value, &format!("{at}.{key}"))? {
                resolved.insert(key.clone(), value);
            }
        }
        Ok(Json::Object(resolved))
    }

    fn intrinsic(&self, name: &str, argument: &Yaml, at: &str) -> Resolved {
        match name {
            "Ref" => self.reference(&scalar_text(argument, at)?, at),
            "GetAtt" => self
                .attribute_of(argument, at)
                .map(|text| Some(Json::String(text))),
            "Sub" => self
                .substitute(argument, at)
                .map(|text| Some(Json::String(text))),
            "Join" => self.join(argument, at),
            "FindInMap" => self.find_in_map(argument, at),
            "If" => {
                let [name, yes, no] = parts(argument, at, "If")?;
                let chosen = if self.condition(&scalar_text(name, at)?, at)? {
                    yes
                } else {
                    no
                };
                self.resolve(chosen, at)
            }
            "Equals" | "Not" | "And" | "Or" | "Condition" => {
                Ok(Some(Json::Bool(self.decide(name, argument, at)?)))
            }
            _ => Err(wrong(
                at,
                format!("the local cloud does not know the function !{name}"),
            )),
        }
    }

    fn join(&self, argument: &Yaml, at: &str) -> Resolved {
        let [separator, list] = parts(argument, at, "Join")?;
        let separator = scalar_text(separator, at)?;
        let Some(Json::Array(items)) = self.resolve(list, at)? else {
            return Err(wrong(at, "!Join needs a list"));
        };
        let texts: Vec<String> = items.iter().map(json_text).collect();
        Ok(Some(Json::String(texts.join(&separator))))
    }

    fn find_in_map(&self, argument: &Yaml, at: &str) -> Resolved {
        let keys: [&Yaml; 3] = parts(argument, at, "FindInMap")?;
        let mut found = self.root.get("Mappings");
        for key in keys {
            let key = self.resolve(key, at)?;
            let key = key.map_or(String::new(), |key| json_text(&key));
            let inner = found.and_then(|map| map.get(&key));
            found = Some(inner.ok_or_else(|| wrong(at, format!("there is no {key} in Mappings")))?);
        }
        found.map_or(Ok(None), |value| self.resolve(value, at))
    }

    fn reference(&self, name: &str, at: &str) -> Resolved {
        if let Some(value) = self.parameters.get(name) {
            return Ok(Some(value.clone()));
        }
        let text = match name {
            "AWS::NoValue" => return Ok(None),
            "AWS::Region" => REGION.to_owned(),
            "AWS::AccountId" => ACCOUNT.to_owned(),
            "AWS::Partition" => "aws".to_owned(),
            "AWS::StackName" => "refrain-local".to_owned(),
            "AWS::URLSuffix" => "amazonaws.com".to_owned(),
            _ => self.name_of(name, at)?,
        };
        Ok(Some(Json::String(text)))
    }

    /// What `Ref` of a resource is: its name, or a queue's URL.
    pub fn name_of(&self, id: &str, at: &str) -> Result<String, Fault> {
        match self.type_of(id, at)? {
            "AWS::S3::Bucket" => self.given_name(id, "BucketName", kebab(id)),
            "AWS::DynamoDB::Table" => self.given_name(id, "TableName", id.to_owned()),
            "AWS::SQS::Queue" => {
                let name = self.queue_name(id)?;
                Ok(format!("{}/{ACCOUNT}/{name}", self.place.queue_url))
            }
            "AWS::Serverless::HttpApi" => Ok(id.to_lowercase()),
            _ => Ok(id.to_owned()),
        }
    }

    fn queue_name(&self, id: &str) -> Result<String, Fault> {
        self.given_name(id, "QueueName", id.to_owned())
    }

    /// A name that the template gives, or else the one made from the logical id.
    fn given_name(&self, id: &str, key: &str, made: String) -> Result<String, Fault> {
        let at = format!("Resources.{id}.Properties.{key}");
        match self.section(&["Resources", id, "Properties", key], &at)? {
            Json::String(name) => Ok(name),
            _ => Ok(made),
        }
    }

    fn attribute_of(&self, argument: &Yaml, at: &str) -> Result<String, Fault> {
        let path = match &argument.value {
            Value::Text(path) => path.clone(),
            Value::List(items) => {
                let texts: Result<Vec<_>, _> =
                    items.iter().map(|item| scalar_text(item, at)).collect();
                texts?.join(".")
            }
            _ => return Err(wrong(at, "!GetAtt needs Resource.Attribute")),
        };
        let (id, attribute) = path
            .split_once('.')
            .ok_or_else(|| wrong(at, "!GetAtt needs Resource.Attribute"))?;
        self.attribute(id, attribute, at)
    }

    fn attribute(&self, id: &str, attribute: &str, at: &str) -> Result<String, Fault> {
        let kind = self.type_of(id, at)?;
        Ok(match (kind, attribute) {
            ("AWS::S3::Bucket", "Arn") => format!("arn:aws:s3:::{}", self.name_of(id, at)?),
            ("AWS::S3::Bucket", "RegionalDomainName") => bucket_domain(&self.name_of(id, at)?),
            ("AWS::S3::Bucket", "DomainName") => {
                format!("{}.s3.amazonaws.com", self.name_of(id, at)?)
            }
            ("AWS::SQS::Queue", "Arn") => queue_arn(&self.queue_name(id)?),
            ("AWS::SQS::Queue", "QueueName") => self.queue_name(id)?,
            ("AWS::SQS::Queue", "QueueUrl") => self.name_of(id, at)?,
            ("AWS::DynamoDB::Table", "Arn") => {
                format!(
                    "arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{}",
                    self.name_of(id, at)?
                )
            }
            ("AWS::DynamoDB::Table", "StreamArn") => stream_arn(&self.name_of(id, at)?),
            ("AWS::Serverless::Function", "Arn") => function_arn(id),
            ("AWS::S3::Bucket" | "AWS::SQS::Queue" | "AWS::DynamoDB::Table", _) => {
                return Err(wrong(
                    at,
                    format!("the local cloud does not know the attribute {id}.{attribute}"),
                ));
            }
            // Roles, logs: only identity matters locally, nothing is looked up by it.
            _ => format!("arn:aws:local:{REGION}:{ACCOUNT}:{id}/{attribute}"),
        })
    }

    fn substitute(&self, argument: &Yaml, at: &str) -> Result<String, Fault> {
        let (text, own) = match &argument.value {
            Value::List(items) if items.len() == 2 => {
                (scalar_text(&items[0], at)?, items[1].as_map())
            }
            _ => (scalar_text(argument, at)?, None),
        };
        let mut result = String::new();
        let mut rest = text.as_str();
        while let Some(start) = rest.find("${") {
            let end = rest[start..]
                .find('}')
                .ok_or_else(|| wrong(at, "!Sub has `${` without `}`"))?
                + start;
            result.push_str(&rest[..start]);
            let name = &rest[start + 2..end];
            match (
                name.strip_prefix('!'),
                own.and_then(|own| own.get(name)),
                name.split_once('.'),
            ) {
                (Some(literal), ..) => result.push_str(&format!("${{{literal}}}")),
                (_, Some(value), _) => result.push_str(
                    &self
                        .resolve(value, at)?
                        .map_or(String::new(), |v| json_text(&v)),
                ),
                (_, _, Some((id, attribute))) => {
                    result.push_str(&self.attribute(id, attribute, at)?)
                }
                _ => result.push_str(
                    &self
                        .reference(name, at)?
                        .map_or(String::new(), |v| json_text(&v)),
                ),
            }
            rest = &rest[end + 1..];
        }
        result.push_str(rest);
        Ok(result)
    }

    fn condition(&self, name: &str, at: &str) -> Result<bool, Fault> {
        let conditions = mapping(self.root, "Conditions")?;
        let value = conditions
            .get(name)
            .ok_or_else(|| wrong(at, format!("there is no condition {name}")))?;
        let at = format!("Conditions.{name}");
        match self.resolve(value, &at)? {
            Some(Json::Bool(truth)) => Ok(truth),
            _ => Err(wrong(at, "is not a condition")),
        }
    }

    fn decide(&self, name: &str, argument: &Yaml, at: &str) -> Result<bool, Fault> {
        if name == "Condition" {
            return self.condition(&scalar_text(argument, at)?, at);
        }
        let Some(Json::Array(items)) = self.resolve(argument, at)? else {
            return Err(wrong(at, format!("!{name} needs a list")));
        };
        match (name, items.as_slice()) {
            ("Equals", [left, right]) => Ok(json_text(left) == json_text(right)),
            ("Not", [Json::Bool(truth)]) => Ok(!truth),
            ("And", truths) => Ok(truths.iter().all(|truth| truth == &Json::Bool(true))),
            ("Or", truths) => Ok(truths.iter().any(|truth| truth == &Json::Bool(true))),
            _ => Err(wrong(at, format!("!{name} has the wrong arguments"))),
        }
    }

    fn type_of(&self, id: &str, at: &str) -> Result<&str, Fault> {
        let resource = mapping(self.root, "Resources")?.get(id);
        let kind = resource
            .and_then(|resource| resource.get("Type"))
            .and_then(Yaml::as_text);
        kind.ok_or_else(|| wrong(at, format!("{id} is not defined in the template")))
    }
}

/// `TakesBucket` becomes `takes-bucket`: bucket names have no capitals.
fn kebab(id: &str) -> String {
    let mut name = String::new();
    for letter in id.chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// `{"Ref": ...}` and `{"Fn::Sub": ...}` mean the same as the tags.
fn long_form(map: &yaml::Map) -> Option<(&str, &Yaml)> {
    let (key, argument) = map.iter().next().filter(|_| map.len() == 1)?;
    match key.as_str() {
        "Ref" | "Condition" if argument.as_text().is_some() => Some((key.as_str(), argument)),
        _ => key.strip_prefix("Fn::").map(|name| (name, argument)),
    }
}

fn parts<'v, const N: usize>(yaml: &'v Yaml, at: &str, name: &str) -> Result<[&'v Yaml; N], Fault> {
    let items: Vec<&Yaml> = match &yaml.value {
        Value::List(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    items
        .try_into()
        .map_err(|_| wrong(at, format!("!{name} needs {N} arguments")))
}

fn mapping<'v>(root: &'v yaml::Map, key: &str) -> Result<&'v yaml::Map, Fault> {
    static EMPTY: yaml::Map = yaml::Map::new();
    match root.get(key) {
        None => Ok(&EMPTY),
        Some(value) => value.as_map().ok_or_else(|| wrong(key, "must be a map")),
    }
}

fn scalar_text(yaml: &Yaml, at: &str) -> Result<String, Fault> {
    match &yaml.value {
        Value::Text(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(truth) => Ok(truth.to_string()),
        _ => Err(wrong(at, "must be text")),
    }
}

fn json_text(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}
