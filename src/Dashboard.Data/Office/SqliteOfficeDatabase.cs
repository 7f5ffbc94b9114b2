using Dashboard.Data.Migrations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Dashboard.Data.Office;

/// <summary>The office in a SQLite file of its own beside the store.</summary>
public sealed class SqliteOfficeDatabase : OfficeDatabase
{
    private const string AddAccounts = """
        CREATE TEMP TABLE added AS SELECT id, normalized_name FROM other.account theirs WHERE NOT EXISTS (
            SELECT 1 FROM main.account ours
            WHERE ours.normalized_name = theirs.normalized_name OR (ours.login_provider, ours.login_key) = (theirs.login_provider, theirs.login_key));
        INSERT INTO main.account (name, normalized_name, role, whole_tree, password_hash, must_change_password, security_stamp, disabled, is_demo,
            failed_sign_ins, locked_until, two_factor, authenticator_key, recovery_codes, login_provider, login_key, created_at, signed_in_at, revision)
        SELECT name, normalized_name, role, whole_tree, password_hash, must_change_password, security_stamp, disabled, is_demo,
            failed_sign_ins, locked_until, two_factor, authenticator_key, recovery_codes, login_provider, login_key, created_at, signed_in_at, revision
        FROM other.account WHERE id IN (SELECT id FROM added) ORDER BY id;
        INSERT INTO main.account_unit (account_id, unit_code)
        SELECT ours.id, unit.unit_code FROM added JOIN other.account_unit unit ON unit.account_id = added.id
        JOIN main.account ours ON ours.normalized_name = added.normalized_name;
        DROP TABLE added;
        CREATE TEMP TABLE added AS SELECT id, name FROM other.api_key WHERE name NOT IN (SELECT name FROM main.api_key);
        INSERT INTO main.api_key (name, hash, verbs, whole_tree, created_at, created_by, expires_at, revoked_at)
        SELECT name, hash, verbs, whole_tree, created_at, created_by, expires_at, revoked_at FROM other.api_key WHERE id IN (SELECT id FROM added) ORDER BY id;
        INSERT INTO main.api_key_unit (api_key_id, unit_code)
        SELECT ours.id, unit.unit_code FROM added JOIN other.api_key_unit unit ON unit.api_key_id = added.id JOIN main.api_key ours ON ours.name = added.name;
        DROP TABLE added;
        """;

    // Before the accounts: of somebody who is here nothing comes back that they have ended since.
    private const string AddAlerts = """
        INSERT INTO main.alert_subscription (account, unit_code, metric, kinds, created_at)
        SELECT account, unit_code, metric, kinds, created_at FROM other.alert_subscription theirs
        WHERE account NOT IN (SELECT name FROM main.account) AND NOT EXISTS (
            SELECT 1 FROM main.alert_subscription ours WHERE (ours.account, ours.unit_code, ours.metric) = (theirs.account, theirs.unit_code, theirs.metric))
        ORDER BY id;
        INSERT INTO main.alert_signal (account, kind, unit_code, subject, turn, since, found_at, stood_before, seen_at, ended_at, mailed_at)
        SELECT account, kind, unit_code, subject, turn, since, found_at, stood_before, seen_at, ended_at, mailed_at FROM other.alert_signal theirs
        WHERE account NOT IN (SELECT name FROM main.account) AND NOT EXISTS (
            SELECT 1 FROM main.alert_signal ours WHERE (ours.account, ours.kind, ours.unit_code, ours.subject, ours.turn, ours.since)
                = (theirs.account, theirs.kind, theirs.unit_code, theirs.subject, theirs.turn, theirs.since))
        ORDER BY id;
        INSERT INTO main.alert_mail (account, address, language, done_until)
        SELECT account, address, language, done_until FROM other.alert_mail
        WHERE account NOT IN (SELECT name FROM main.account) AND account NOT IN (SELECT account FROM main.alert_mail);
        """;

    private const string AddPacks = """
        CREATE TEMP TABLE added AS SELECT id, key FROM other.pack WHERE key NOT IN (SELECT key FROM main.pack);
        INSERT INTO main.pack (key, unit_code, title, meeting, period_start, period_end, language, audience, items, revision,
            created_at, created_by, changed_at, changed_by)
        SELECT key, unit_code, title, meeting, period_start, period_end, language, audience, items, revision, created_at, created_by, changed_at, changed_by
        FROM other.pack WHERE id IN (SELECT id FROM added) ORDER BY id;
        INSERT INTO main.pack_edition (pack_id, published_at, published_by, data_version, report)
        SELECT ours.id, edition.published_at, edition.published_by, edition.data_version, edition.report
        FROM added JOIN other.pack_edition edition ON edition.pack_id = added.id JOIN main.pack ours ON ours.key = added.key;
        INSERT INTO main.pack_decision (pack_id, what, who, due, written_at, written_by, withdrawn_at, withdrawn_by)
        SELECT ours.id, decision.what, decision.who, decision.due, decision.written_at, decision.written_by, decision.withdrawn_at, decision.withdrawn_by
        FROM added JOIN other.pack_decision decision ON decision.pack_id = added.id JOIN main.pack ours ON ours.key = added.key ORDER BY decision.id;
        DROP TABLE added;
        INSERT INTO main.pack_schedule (pack, unit_code, language, audience, recipients, created_at, created_by)
        SELECT pack, unit_code, language, audience, recipients, created_at, created_by FROM other.pack_schedule theirs WHERE NOT EXISTS (
            SELECT 1 FROM main.pack_schedule ours
            WHERE (ours.pack, ours.unit_code, ours.language, ours.audience, ours.recipients) = (theirs.pack, theirs.unit_code, theirs.language, theirs.audience, theirs.recipients))
        ORDER BY id;
        """;

    // What was not over when the backup was made waits for a file that is not there.
    private const string AddDeliveries = """
        INSERT INTO main.delivery (key, road, who, origin, kind, source, file_name, received_at, bytes, file_hash, idempotency_key, folder, file_path,
            mapping_path, state, began_at, ended_at, batch, rows, accepted, corrected, duplicates, rejected, same_file_as, seconds, fault)
        SELECT key, road, who, origin, kind, source, file_name, received_at, bytes, file_hash, idempotency_key, folder, file_path,
            mapping_path, state, began_at, ended_at, batch, rows, accepted, corrected, duplicates, rejected, same_file_as, seconds, fault
        FROM other.delivery WHERE ended_at IS NOT NULL ORDER BY id
        ON CONFLICT DO NOTHING;
        INSERT INTO main.source_rhythm (source, rhythm, set_at, set_by)
        SELECT source, rhythm, set_at, set_by FROM other.source_rhythm WHERE source NOT IN (SELECT source FROM main.source_rhythm);
        """;

    private readonly string connectionString;

    // Verbs that only write a line of the audit never need it.
    private readonly Lazy<PooledDbContextFactory<OfficeContext>> model;

    /// <summary>The office of a store.</summary>
    public SqliteOfficeDatabase(StoreOptions options)
    {
        FilePath = Path.ChangeExtension(Path.GetFullPath(options.Path), ".office.db");

        // A line is written in a moment, and so is the one it waits for: nobody waits half a minute unless something is wrong.
        connectionString = new SqliteConnectionStringBuilder { DataSource = FilePath, DefaultTimeout = 30 }.ToString();
        model = new(() => new(new DbContextOptionsBuilder<OfficeContext>().UseSqlite(connectionString).Options));
    }

    /// <summary>The file's full path: that of the store, with the ending <c>.office.db</c>.</summary>
    public string FilePath { get; }

    private string Name => $"Store:Path: the office {FilePath}";

    internal override OfficeContext Open() => model.Value.CreateDbContext();

    internal override StoreConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return new SqliteStoreConnection(connection);
    }

    internal override void Prepare(CancellationToken cancellation)
    {
        try
        {
            PrivateFile.Ensure(FilePath);
            Migrate(FilePath, keep: true, cancellation);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"{Name} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>
    /// Adds what another office holds and this one lacks: of the audit every line, because nothing that was audited is ever taken back, the keys,
    /// accounts with what they follow, packs with their schedules, and what was delivered. An account, a key of the API or a pack that is here stays
    /// as it is: what was disabled, revoked or published since stays so.
    /// </summary>
    internal void AddFrom(string path, CancellationToken cancellation)
    {
        Migrate(path, keep: false, cancellation);
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(FilePath, ""));
        connection.Execute("ATTACH @path AS other", ("@path", path));
        connection.BeginWriting(cancellation);
        connection.Execute(
            """
            INSERT INTO audit (at, who, origin, action, subject, outcome, details)
            SELECT at, who, origin, action, subject, outcome, details FROM other.audit missing
            WHERE NOT EXISTS (
                SELECT 1 FROM main.audit known
                WHERE (known.at, known.who, known.origin, known.action, known.subject, known.outcome)
                    = (missing.at, missing.who, missing.origin, missing.action, missing.subject, missing.outcome))
            ORDER BY id;
            INSERT INTO key_ring (name, xml)
            SELECT name, xml FROM other.key_ring WHERE name NOT IN (SELECT name FROM main.key_ring) ORDER BY id;
            """);
        connection.Execute(AddAlerts);
        connection.Execute(AddAccounts);
        connection.Execute(AddPacks);
        connection.Execute(AddDeliveries);
        connection.Commit();
    }

    /// <summary>Brings a file of an office to this program's schema, keeping a copy of what it was when asked to.</summary>
    private void Migrate(string path, bool keep, CancellationToken cancellation)
    {
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(path, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"));
        var newest = StoreMigrator.Newest(connection.Provider, StoreMigrator.Office);
        if (connection.Schema == newest)
        {
            return;
        }

        connection.BeginWriting(cancellation);
        if (keep)
        {
            connection.KeepBeforeMigration(newest, cancellation);
        }

        StoreMigrator.Migrate(connection, Name, StoreMigrator.Office);
        connection.Commit();
    }
}
