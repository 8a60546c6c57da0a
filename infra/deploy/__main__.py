"""python -m infra.deploy <step> --campaign … --stage …"""

import sys

from botocore.exceptions import BotoCoreError, ClientError

from .command_line import run
from .error import DeployError

if __name__ == "__main__":
    try:
        run(sys.argv[1:])
    except (DeployError, ClientError, BotoCoreError) as error:
        sys.exit(f"deploy: {error}")
    except KeyboardInterrupt:
        sys.exit("deploy: interrupted; deploy again, which repeats what is missing")
