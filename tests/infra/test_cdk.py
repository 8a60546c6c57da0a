"""infra/cdk/ is the same campaign as infra/template.yaml, in an app that is not ours: nothing is described twice.

An app in a temporary folder imports the construct and is synthesised with no account and no network. Each resource of the result, once
SAM has transformed it as CloudFormation does, must be the one that SAM makes of the template itself, where its code lies excepted.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import REGION, ROOT, of_type, tool

CDK = ROOT / "infra" / "cdk"
MODULES = CDK / "node_modules"
SITE_FILES = json.loads((ROOT / "infra" / "site-files.json").read_text())
# One of each kind that a built site has.
SITE = [
    "404.html", "apple-touch-icon.png", "assets/face.woff2", "assets/landing-1.js", "assets/manifest.json", "assets/site-1.css",
    "audio/song-1.mp3", "de/index.html", "de/sing/index.html", "en/index.html", "manifest.webmanifest", "reminder.ics", "robots.txt",
    "sitemap.xml",
]  # fmt: skip
SECRET = "{{resolve:secretsmanager:refrain-origin:SecretString:::}}"
OWN = {
    "Stage": "staging",
    "Protected": "false",
    "FansPerSecond": "2000",
    "Canary": "Canary10Percent5Minutes",
    "OriginSecret": SECRET,
    "DomainName": "sing.example",
    "CertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/1",
    "Architecture": "x86_64",
    "SweepConcurrency": "100",
    "RustLog": "warn,api=info",
    "RetentionDays": "90",
}
# What no template of ours has: the CDK's own, which copies the site.
ADDED_TYPES = {
    "AWS::CDK::Metadata", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::Lambda::Function", "AWS::Lambda::LayerVersion",
    "AWS::Logs::LogGroup", "Custom::CDKBucketDeployment",
}  # fmt: skip
ADDED_NAMES = {
    "Parameters": {"BootstrapVersion"}, "Rules": {"CheckBootstrapVersion"}, "Conditions": {"CDKMetadataAvailable"}, "Mappings": set(), "Outputs": set(),
}  # fmt: skip

# Programs for `sam build` that compile nothing: a release build of all functions takes minutes, and what is compared here is where
# code lies, not what it does. Each is 20 bytes of the head of a Linux program for x86-64, then its own name.
CARGO = f"""#!{sys.executable}
import json, pathlib, sys
if sys.argv[1] == "metadata":
    print(json.dumps({{"target_directory": str(pathlib.Path("target").resolve()), "packages": [], "workspace_members": []}}))
elif "--bin" in sys.argv:
    name = sys.argv[sys.argv.index("--bin") + 1]
    program = pathlib.Path("target/lambda") / name / "bootstrap"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"\\x7fELF" + bytes(14) + b"\\x3e\\x00" + name.encode())
    program.chmod(0o755)
"""


def run(folder, *command, path=()):
    """Runs a program with no account, no settings of this machine's and no way to the network."""
    nowhere = "http://127.0.0.1:9"
    environment = {
        "PATH": os.pathsep.join([*map(str, path), os.environ["PATH"]]),
        "HOME": str(folder), "SAM_CLI_TELEMETRY": "0", "AWS_DEFAULT_REGION": REGION, "AWS_EC2_METADATA_DISABLED": "true",
        "HTTP_PROXY": nowhere, "HTTPS_PROXY": nowhere, "CDK_DISABLE_VERSION_CHECK": "1", "CDK_DISABLE_CLI_TELEMETRY": "1",
    }  # fmt: skip
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False, env=environment)
    return done


def succeed(*arguments, **options):
    done = run(*arguments, **options)
    assert done.returncode == 0, f"{done.args}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A checkout as `refrain build` and `sam build` leave it, with small things in place of a campaign's."""
    root = tmp_path_factory.mktemp("checkout")
    for name in ["template.yaml", "site-files.json"]:
        write(root / "infra" / name, (ROOT / "infra" / name).read_text())
    for name in SITE:
        write(root / "build" / "site" / name, f"the file {name}")
    write(root / "build" / "site" / "robots.txt", "Sitemap: https://sing.example/sitemap.xml\n")
    write(root / "build/layers/words/words/campaign.json", json.dumps({"slug": "night-game", "retention_days": 90}))
    write(root / "build/layers/studio/studio/song", "a song")
    write(root / "Cargo.toml", "")
    for name in ["cargo", "cargo-lambda"]:
        write(root / "bin" / name, CARGO)
        (root / "bin" / name).chmod(0o755)
    succeed(root, tool("sam"), "build", "--template", "infra/template.yaml", path=[root / "bin"])
    return root


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    """An app in a folder of its own: the construct as a package beside the CDK's, and one file that uses it."""
    folder = tmp_path_factory.mktemp("app")
    package = folder / "node_modules" / "refrain-cdk"
    package.mkdir(parents=True)
    shutil.copy(CDK / "package.json", package)
    for name in ["aws-cdk-lib", "constructs", "@types"]:
        (folder / "node_modules" / name).symlink_to(MODULES / name)
    succeed(CDK, "node", "generate.cjs")
    compiler = ["node", MODULES / "typescript" / "bin" / "tsc"]
    shutil.copytree(CDK / "lib", package / "lib")
    shutil.copytree(CDK / "generated", package / "generated")
    succeed(package, *compiler, "--project", tsconfig(package, ["lib", "generated"]))
    shutil.copy(ROOT / "tests/infra/cdk-app/app.ts", folder)
    write(folder / "package.json", "{}")
    succeed(folder, *compiler, "--project", tsconfig(folder, ["app.ts"]))
    return folder


def tsconfig(folder, include):
    settings = json.loads((CDK / "tsconfig.json").read_text())
    settings["include"] = include
    write(folder / "tsconfig.json", json.dumps(settings))
    return folder / "tsconfig.json"


@pytest.fixture(scope="module")
def assembly(app, checkout):
    """What `cdk synth` writes: templates, and the folders of their assets."""
    command = ["node", MODULES / "aws-cdk" / "bin" / "cdk", "synth", "--quiet", "--no-notices", "--app", "node dist/app.js"]
    said = succeed(app, *command, "--context", f"checkout={checkout}", "--output", "out")
    assert "WARNING" not in said, said
    return app / "out"


def synthesised(assembly, stack):
    return json.loads((assembly / f"{stack}.template.json").read_text())


def assets(assembly, stack):
    """Key in the bucket of assets -> the folder that is packed under it."""
    files = json.loads((assembly / f"{stack}.assets.json").read_text())["files"].values()
    return {
        place["objectKey"]: assembly / file["source"]["path"]
        for file in files
        if file["source"]["packaging"] == "zip"
        for place in file["destinations"].values()
    }


def sam(template):
    from samtranslator.parser.parser import Parser
    from samtranslator.translator.translator import Translator

    return Translator({}, Parser()).translate(template, {})


def with_values(part, values):
    """A part of a template with the values of parameters in their place."""
    if isinstance(part, list):
        return [with_values(one, values) for one in part]
    if not isinstance(part, dict):
        return part
    if set(part) == {"Ref"} and part["Ref"] in values:
        return values[part["Ref"]]
    if isinstance(part.get("Fn::Sub"), str):
        return {"Fn::Sub": re.sub(r"\$\{(\w+)\}", lambda found: values.get(found[1], found[0]), part["Fn::Sub"])}
    return {name: with_values(one, values) for name, one in part.items()}


def comparable(resource):
    """A resource without what says nothing: notes of `sam build`, and whether a number is a word."""
    note = resource.get("Metadata", {})
    note = {name: value for name, value in note.items() if not name.startswith("SamResource")}
    resource = {**resource, "Metadata": note}
    depends = resource.get("DependsOn")
    if isinstance(depends, str):
        resource["DependsOn"] = [depends]
    return as_words(resource)


def as_words(value):
    """With numbers, yes and no as words, which is what parameters are, and each Sub in one piece."""
    if isinstance(value, dict):
        match value.get("Fn::Sub"):
            # What is not known yet stands beside the text; here it is the address of a secret.
            case [text, names] if all(isinstance(one, str) for one in names.values()):
                return {"Fn::Sub": with_values({"Fn::Sub": text}, names)["Fn::Sub"]}
        return {name: as_words(one) for name, one in value.items()}
    if isinstance(value, list):
        return [as_words(one) for one in value]
    return value if isinstance(value, str) else json.dumps(value)


def compare(assembly, template, stack, values):
    """The synthesised stack is what SAM makes of the template with these values and the same code."""
    found = synthesised(assembly, stack)
    releases = {one["Properties"]["AutoPublishCodeSha256"] for one in found["Resources"].values() if one["Type"] == "AWS::Serverless::Function"}
    (release,) = releases
    values = {**values, "Release": release}
    expected = with_values(template, values)
    for name in values:
        del expected["Parameters"][name]
    for name, resource in expected["Resources"].items():
        for location in {"AWS::Serverless::Function": ["CodeUri"], "AWS::Serverless::LayerVersion": ["ContentUri"]}.get(resource["Type"], []):
            resource["Properties"][location] = found["Resources"][name]["Properties"][location]
    del expected["Globals"]["Function"]["CodeUri"]
    for section, added in ADDED_NAMES.items():
        here, there = (comparable(one.get(section, {})) for one in (found, expected))
        assert here.keys() - there.keys() <= added, section
        assert {name: here.get(name) for name in there} == there, section

    found, expected = sam(found)["Resources"], sam(expected)["Resources"]
    for name, resource in expected.items():
        assert name in found, name
        here = comparable(found[name])
        if resource["Type"] == "AWS::Lambda::Function":
            here.pop("DependsOn")
        assert here == comparable(resource), name
    assert {found[name]["Type"] for name in found.keys() - expected.keys()} <= ADDED_TYPES


def test_each_resource_is_the_one_that_sam_makes_of_the_template(assembly, template):
    compare(assembly, json.loads(json.dumps(template)), "Plain", {"RetentionDays": "90"})


def test_settings_stand_where_the_template_has_its_parameters(assembly, template):
    compare(assembly, json.loads(json.dumps(template)), "Own", OWN)


def test_functions_are_published_again_when_a_setting_or_their_code_is_another(assembly):
    def release(stack):
        return synthesised(assembly, stack)["Resources"]["GetEntryFunction"]["Properties"]["AutoPublishCodeSha256"]

    assert re.fullmatch("[a-z0-9]{10}", release("Plain"))
    assert release("Plain") != release("Own")
    assert release("Plain") == release("Again")


def test_a_secret_is_in_no_file(assembly):
    # Left out it stays a parameter that nobody sees; given it is where it can be had.
    assert synthesised(assembly, "Plain")["Parameters"]["OriginSecret"]["NoEcho"] is True
    assert SECRET in (assembly / "Own.template.json").read_text()


def test_each_function_and_layer_has_its_own_code(assembly, template):
    stack, folders = synthesised(assembly, "Plain"), assets(assembly, "Plain")
    seen = 0
    for name, resource in template["Resources"].items():
        if resource["Type"] == "AWS::Serverless::Function":
            program = folders[stack["Resources"][name]["Properties"]["CodeUri"]["Key"]] / "bootstrap"
            assert program.read_bytes()[20:].decode() == resource["Metadata"]["BuildProperties"]["Binary"]
            assert os.access(program, os.X_OK)
        elif resource["Type"] == "AWS::Serverless::LayerVersion":
            folder = folders[stack["Resources"][name]["Properties"]["ContentUri"]["Key"]]
            assert [path.name for path in folder.iterdir()] == [Path(resource["Properties"]["ContentUri"]).name]
        else:
            continue
        seen += 1
    assert seen


def copies(assembly, stack="Plain"):
    """Name of each copy of the site's files -> its properties and its files."""
    folders = assets(assembly, stack)
    found = of_type(synthesised(assembly, stack), "Custom::CDKBucketDeployment")
    for name, properties in found.items():
        (key,) = properties["SourceObjectKeys"]
        folder = folders[key]
        yield name, properties, [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def test_each_file_of_the_site_is_copied_once_with_the_type_and_age_of_the_one_table(assembly):
    seen = []
    for name, properties, files in copies(assembly):
        assert properties["Prune"] in (False, "false"), "files of earlier deploys stay"
        assert properties["DestinationBucketName"] == {"Ref": "SiteBucket"}
        assert files, name
        for file in files:
            kind = SITE_FILES["content_types"][Path(file).suffix]
            age = next(rule["value"] for rule in SITE_FILES["cache_control"] if file.startswith(rule["start"]))
            assert properties["SystemMetadata"] == {"content-type": kind, "cache-control": age}, file
        seen += files
    assert sorted(seen) == SITE


def test_assets_come_before_functions_and_pages_last(assembly):
    resources = synthesised(assembly, "Plain")["Resources"]
    functions = {name for name, resource in resources.items() if resource["Type"] == "AWS::Serverless::Function"}
    waves = {name: ("pages" if any(f.endswith(".html") for f in files) else "assets" if files[0].startswith(("assets/", "audio/")) else "files")
             for name, _, files in copies(assembly)}  # fmt: skip

    def wave(kind):
        return {name for name, one in waves.items() if one == kind}

    def waits_for(name):
        return set(resources[name].get("DependsOn", []))

    assert wave("assets") and wave("files") and wave("pages")
    assert all(wave("assets") <= waits_for(name) for name in functions)
    assert all(functions <= waits_for(name) for name in wave("files") | wave("pages"))
    assert all(wave("files") <= waits_for(name) for name in wave("pages"))
    # What keeps its name is asked for again at the edge; what has a new name was never there.
    for name, properties, _ in copies(assembly):
        assert properties.get("DistributionPaths") == (None if name in wave("assets") else ["/*"]), name


def named_in(part):
    """What Ref, GetAtt, Sub and DependsOn name in a part of a template."""
    if isinstance(part, list):
        for one in part:
            yield from named_in(one)
    elif isinstance(part, dict):
        for name, value in part.items():
            if name in ("Ref", "DependsOn") or name == "Fn::GetAtt":
                yield from [value.split(".")[0]] if isinstance(value, str) else value
            elif name == "Fn::Sub":
                yield from re.findall(r"\$\{(\w+)", json.dumps(value))
            else:
                yield from named_in(value)


def test_no_resource_waits_for_itself(assembly):
    # The order of the site's files adds dependencies to the template's own.
    resources = sam(synthesised(assembly, "Own"))["Resources"]
    waits = {name: resources.keys() & set(named_in(resource)) for name, resource in resources.items()}
    assert any(waits.values())
    TopologicalSorter(waits).prepare()


def errors_of(app, checkout, props):
    """What an app says whose campaign has these settings."""
    write(app / "wrong.js", f"""
const {{ App, Stack }} = require("aws-cdk-lib");
const {{ RecordingCampaign }} = require("refrain-cdk");
const checkout = {json.dumps(str(checkout))};
for (const props of {json.dumps(props)}) {{
    const stack = new Stack(new App({{ outdir: "wrong" }}), "Stack");
    try {{
        for (const one of [].concat(props)) new RecordingCampaign(stack, one.id ?? "Anthem", {{ campaign: "night-game", checkout, ...one }});
        console.log("nothing");
    }} catch (error) {{
        console.log(error.message.replaceAll("\\n", " "));
    }}
}}
""")  # fmt: skip
    return succeed(app, "node", "wrong.js").splitlines()


def test_what_cannot_work_is_said_before_anything_is_deployed(app, checkout):
    wrong = {
        "what is built is night-game, not summer-song": {"campaign": "summer-song"},
        "the pages are built for https://sing.example, not for https://other.example": {"domainName": "other.example"},
        "Function is built for x86_64, not for arm64": {"architecture": "arm64"},
        "certificateArn is \"arn:aws:acm:eu-west-1:1:certificate/1\", but must be the ARN": {"certificateArn": "arn:aws:acm:eu-west-1:1:certificate/1"},
        "fansPerSecond is 3, but must be one of": {"fansPerSecond": 3},
        "sweepConcurrency is 1, but must be from 2": {"sweepConcurrency": 1},
        "holds a campaign already": [{}, {"id": "Second"}],
        "template.yaml is missing: run `sam build": {"builtTemplate": "/nowhere/template.yaml"},
        "infra/site-files.json": {"checkout": str(checkout / "odd")},
    }  # fmt: skip
    odd = checkout / "odd"
    for part in ["infra", "build", ".aws-sam"]:
        shutil.copytree(checkout / part, odd / part, dirs_exist_ok=True)
    write(odd / "build/site/song.ogg", "a kind of file that the table has not")
    said = errors_of(app, checkout, list(wrong.values()))
    assert len(said) == len(wrong)
    for words, answer in zip(wrong, said, strict=True):
        assert words in answer, answer
