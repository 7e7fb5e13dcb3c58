from django.db import migrations, models

from suar.access import bedrock

REFUSE = "SELECT RAISE(ABORT, 'the log is only added to')"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('person', models.UUIDField(null=True)),
                ('organisation', models.UUIDField(null=True)),
                ('machine', models.CharField(blank=True, max_length=40)),
                ('event', models.CharField(max_length=60)),
                ('subject', models.UUIDField(db_index=True, null=True)),
                ('detail', models.JSONField(default=dict)),
                ('seal', models.CharField(max_length=64)),
            ],
            options={
                'ordering': ('sequence',),
            },
        ),
        # The database itself keeps the log from being changed: by triggers on SQLite, by privileges on PostgreSQL.
        bedrock.only_on(
            "sqlite",
            [
                f"CREATE TRIGGER audit_no_change BEFORE UPDATE ON audit_entry BEGIN {REFUSE}; END",
                f"CREATE TRIGGER audit_no_removal BEFORE DELETE ON audit_entry BEGIN {REFUSE}; END",
            ],
            ["DROP TRIGGER audit_no_change", "DROP TRIGGER audit_no_removal"],
        ),
        bedrock.only_on(
            "postgresql",
            ["REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM suar_app"],
            ["GRANT UPDATE, DELETE, TRUNCATE ON audit_entry TO suar_app"],
        ),
    ]
