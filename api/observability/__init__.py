"""What the service tells of itself: logs, metrics, traces, and the id that ties a request to all of them."""
