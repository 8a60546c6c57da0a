"""What ends a step."""


class DeployError(Exception):
    """What the person at the keyboard, or the pipeline's log, can do something about."""
