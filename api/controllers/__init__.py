"""The handlers, one module for each concern; each handler has an `operation_id` that reads as a method name."""
