"""The service around the engine: the HTTP application, its settings and problems, the page and the command line."""
