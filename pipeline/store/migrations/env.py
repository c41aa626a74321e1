"""What Alembic runs: the revisions, on the connection that `pipeline.store.schema` holds."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
