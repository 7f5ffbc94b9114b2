#!/bin/sh
# The program's verbs beside the server, with the server's settings: /usr/local/sbin/dashboard, for root. For example: dashboard user list
# systemd starts them as the service's user and reads dashboard.env as it does for the service (a shell would read quotes and $ otherwise).
# They run in /var/lib/dashboard, so paths are written in full. Streams and exit code are the verb's.
exec systemd-run --quiet --collect --wait --pipe --pty --uid=dashboard --gid=dashboard \
  --property=WorkingDirectory=/var/lib/dashboard \
  --property=UMask=0077 \
  --property=Environment=Store__Path=/var/lib/dashboard/dashboard.db \
  --property=EnvironmentFile=-/etc/dashboard/dashboard.env \
  /usr/bin/dotnet /opt/dashboard/Dashboard.dll "$@"
