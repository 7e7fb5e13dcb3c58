from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Receipt',
            fields=[
                ('token', models.UUIDField(primary_key=True, serialize=False)),
                ('person', models.UUIDField()),
                ('command', models.CharField(max_length=100)),
                ('result', models.CharField(blank=True, max_length=40)),
                ('at', models.DateTimeField(db_index=True)),
            ],
        ),
    ]
