"""Deploys campaigns to AWS: `make deploy STAGE=<name>`; `python -m infra.deploy --help` names the steps, for a pipeline.

A stage is a CloudFormation stack, `refrain-<campaign>-<stage>`. `production` is protected; every other one is disposable.
"""
