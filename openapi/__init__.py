"""The OpenAPI document as a snapshot, and what is made from it."""
