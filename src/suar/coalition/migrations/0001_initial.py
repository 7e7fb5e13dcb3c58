import django.db.models.deletion
import suar.coalition.models.invitation
import suar.coalition.models.organisation
import uuid
from django.conf import settings
from django.db import migrations, models

from suar.access import bedrock

BACKBONE = (
    f"EXISTS (SELECT 1 FROM coalition_organisation AS own"
    f" WHERE own.id = {bedrock.ORGANISATION} AND own.kind = 'backbone')"
)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('kind', models.CharField(max_length=12)),
                ('state', models.CharField(default=suar.coalition.models.organisation.State['ACTIVE'], max_length=10)),
                ('admitted_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('name',), name='organisation_name_once'), models.UniqueConstraint(condition=models.Q(('kind', 'backbone')), fields=('kind',), name='one_backbone'), models.CheckConstraint(condition=models.Q(('kind__in', ['backbone', 'ngo', 'community', 'police', 'government', 'faith', 'health', 'other'])), name='organisation_kind_known'), models.CheckConstraint(condition=models.Q(('state__in', ['active', 'suspended'])), name='organisation_state_known')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('role', models.CharField(max_length=30)),
                ('since', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='coalition.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('person', 'organisation', 'role'), name='one_living_membership'), models.CheckConstraint(condition=models.Q(('role__in', ['case_worker', 'supervisor', 'organisation_administrator', 'task_force_coordinator', 'backbone_staff', 'data_steward', 'platform_administrator'])), name='membership_role_known')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('role', models.CharField(max_length=30)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('contact', models.BinaryField(default=b'')),
                ('letter', models.UUIDField(null=True)),
                ('undelivered', models.BooleanField(default=False)),
                ('made_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('state', models.CharField(default=suar.coalition.models.invitation.Answer['OPEN'], max_length=10)),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='coalition.organisation')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['case_worker', 'supervisor', 'organisation_administrator', 'task_force_coordinator', 'backbone_staff', 'data_steward', 'platform_administrator'])), name='invitation_role_known'), models.CheckConstraint(condition=models.Q(('state__in', ['open', 'accepted', 'withdrawn'])), name='invitation_state_known')],
            },
        ),
        bedrock.protect(
            "coalition_membership",
            visible=(
                f"organisation_id = {bedrock.ORGANISATION} OR person_id = {bedrock.PERSON} OR {bedrock.MACHINE}"
                f" OR {BACKBONE}"
            ),
        ),
        bedrock.protect(
            "coalition_invitation",
            visible=f"organisation_id = {bedrock.ORGANISATION} OR {bedrock.MACHINE} OR {BACKBONE}",
        ),
    ]
