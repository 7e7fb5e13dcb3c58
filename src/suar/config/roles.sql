-- The two PostgreSQL roles of Suar. Run once by a superuser, inside the empty database:
--   createdb suar && psql --dbname suar --file roles.sql
-- then give each its own password with \password.
--
-- suar_owner owns the tables: it migrates, backs up and restores. Nothing that answers a request is it.
-- suar_app serves. Row-level security binds it; a migration takes from it what it may not do.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'suar_owner') THEN
        CREATE ROLE suar_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'suar_app') THEN
        CREATE ROLE suar_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT;
    END IF;
    EXECUTE format('ALTER DATABASE %I OWNER TO suar_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO suar_app', current_database());
END
$$;

ALTER SCHEMA public OWNER TO suar_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO suar_app;
ALTER DEFAULT PRIVILEGES FOR ROLE suar_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO suar_app;
ALTER DEFAULT PRIVILEGES FOR ROLE suar_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO suar_app;
