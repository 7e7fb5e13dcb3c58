import django.db.models.deletion
import uuid
from django.conf import settings
from django.core.management import call_command
from django.db import migrations, models

from suar.access import bedrock


def make_cache_table(apps, schema_editor):
    """The table of the database cache, in which sign-in's rate limits count."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop_cache_table(apps, schema_editor):
    schema_editor.execute("DROP TABLE accounts_cache")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('sign_in', models.CharField(max_length=60, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('language', models.CharField(default='id', max_length=2)),
                ('time_zone', models.CharField(default='Asia/Jakarta', max_length=20)),
                ('contact', models.BinaryField(default=b'')),
                ('window', models.CharField(default='morning', max_length=10)),
                ('is_active', models.BooleanField(default=True)),
                ('seen_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Device',
            fields=[
                ('mark', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('person', models.UUIDField(db_index=True)),
                ('first_at', models.DateTimeField()),
                ('last_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Failure',
            fields=[
                ('bucket', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('count', models.PositiveIntegerField(default=0)),
                ('last_at', models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('contact', models.BinaryField()),
                ('link', models.BinaryField()),
                ('language', models.CharField(max_length=2)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('due_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('person', models.UUIDField(db_index=True, null=True)),
                ('device', models.CharField(blank=True, max_length=60)),
                ('made_at', models.DateTimeField()),
                ('seen_at', models.DateTimeField()),
            ],
            options={
                'db_table': 'accounts_session',
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('link', models.CharField(max_length=200)),
                ('code', models.CharField(max_length=7)),
                ('made_at', models.DateTimeField()),
                ('read_at', models.DateTimeField(null=True)),
                ('mailed_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-made_at'], name='notices_of_a_person')],
            },
        ),
        bedrock.protect("accounts_notice", visible=f"person_id = {bedrock.PERSON} OR {bedrock.MACHINE}"),
        bedrock.protect("accounts_letter", visible=bedrock.MACHINE),
        migrations.RunPython(make_cache_table, drop_cache_table),
    ]
