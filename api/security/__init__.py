"""Who may call the service and how often, and what a hostile client cannot do to it."""
