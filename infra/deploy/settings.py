"""What a deployment may be set to. What was given once stays until it is given again, or unset."""

from dataclasses import dataclass

from .error import DeployError


@dataclass(frozen=True)
class Setting:
    """An option of the command line and the parameter of the template that it fills."""

    option: str
    parameter: str
    about: str

    @property
    def attribute(self):
        return self.option.replace("-", "_")


SETTINGS = (
    Setting("domain", "DomainName", "own domain, such as sing.example.com; needs --certificate"),
    Setting("certificate", "CertificateArn", "ARN of the domain's certificate, in us-east-1"),
    Setting("hosted-zone", "HostedZoneId", "id of the Route 53 zone that gets the domain's record"),
    Setting("web-acl", "WebAclArn", "ARN of a web ACL, in us-east-1"),
    Setting("architecture", "Architecture", "x86_64 or arm64"),
    Setting("fans-per-second", "FansPerSecond", "how many the table takes from its first minute; a one-time price, never lowered"),
    Setting("reserved-concurrency", "ReservedConcurrency", "most copies of preview-cover at once; 0 for no limit"),
    Setting("sweep-concurrency", "SweepConcurrency", "most copies of sweep-takes at once, at least 2"),
    Setting("canary", "Canary", "how traffic moves to new functions, such as Canary10Percent5Minutes"),
    Setting("alarm-topic", "AlarmTopicArn", "ARN of the SNS topic that hears the alarms"),
    Setting("alarm-email", "AlarmEmail", "e-mail address that hears of the budget"),
    Setting("budget", "BudgetUsdPerMonth", "US dollars a month above which the address hears; 0 for none"),
    Setting("locale-cache-policy", "LocaleCachePolicyId", "id of a shared cache policy; an account may have twenty"),
    Setting("preview-cache-policy", "PreviewCachePolicyId", "the same, for drafts of covers"),
    Setting("entry-cache-policy", "EntryCachePolicyId", "the same, for published entries"),
)


def default(template, parameter):
    """What the template sets where nothing is given."""
    return str(template["Parameters"][parameter].get("Default", ""))


def chosen(options, template):
    """The parameters that the command line sets: those given, and those unset, which get the template's own value again."""
    by_option = {setting.option: setting for setting in SETTINGS}
    values = {}
    for name in options.unset:
        if name not in by_option:
            raise DeployError(f"--unset {name}: there is no such setting; there are {', '.join(by_option)}")
        values[by_option[name].parameter] = default(template, by_option[name].parameter)
    for setting in SETTINGS:
        value = getattr(options, setting.attribute)
        if value is None:
            continue
        if setting.option in options.unset:
            raise DeployError(f"--{setting.option} is given and unset: choose one")
        if value == "":
            raise DeployError(f"--{setting.option} is empty: to unset it, say --unset {setting.option}")
        values[setting.parameter] = value
    return values


def in_force(options, template, deployed, parameter):
    """The value that a parameter will have: from the command line, else the stack's, else the template's."""
    values = chosen(options, template)
    return values.get(parameter, deployed.get(parameter, default(template, parameter)))
