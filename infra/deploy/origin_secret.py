"""The secret by which functions know that a request came through CloudFront: made anew at each deploy, and never printed."""

import secrets

# The first function of the template that answers fans.
FUNCTION = "DetectLocaleFunction"
VARIABLE = "ORIGIN_SECRETS"


def parameters(target, resources):
    """The parameters of a new secret, and of the one that the edge sends until it has the new one."""
    return {"OriginSecret": secrets.token_urlsafe(32), "PreviousOriginSecret": current(target, resources)}


def current(target, resources):
    """The secret in force, off the environment of a deployed function; empty before the first deploy."""
    name = resources.get(FUNCTION)
    if name is None:
        return ""
    settings = target.client("lambda").get_function_configuration(FunctionName=name)
    variables = settings.get("Environment", {}).get("Variables", {})
    return variables.get(VARIABLE, "").split(",")[0]
