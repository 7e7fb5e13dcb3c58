
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
    ]
