//! Public HTTP: webhooks, the REST API, the desk by browser.
