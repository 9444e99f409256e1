"""Reads the schema from a server as graphql-core does, and holds documents against it; prints what it found as JSON.

Knows graphql-core 2, which Debian 12 has, and 3, which Debian 13 has.
"""

import json
import sys
import urllib.request

import graphql
from graphql import parse, validate

if graphql.__version__.startswith("2."):
    from graphql.utils.build_client_schema import build_client_schema
    from graphql.utils.introspection_query import introspection_query

    def types_of(schema):
        return schema.get_type_map()

else:
    from graphql import build_client_schema, get_introspection_query

    introspection_query = get_introspection_query()

    def types_of(schema):
        return schema.type_map


url = sys.argv[1]
documents = json.load(sys.stdin)
request = urllib.request.Request(
    url, json.dumps({"query": introspection_query}).encode(), {"content-type": "application/json"}
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
schema = build_client_schema(answer["data"])
refused = {
    name: [str(error) for error in errors]
    for name, errors in ((name, validate(schema, parse(text))) for name, text in documents.items())
    if errors
}
own = [name for name in types_of(schema) if not name.startswith("__")]
print(json.dumps({"version": graphql.__version__, "types": len(own), "refused": refused}))
