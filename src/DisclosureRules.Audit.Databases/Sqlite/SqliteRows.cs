using System.Globalization;
using DisclosureRules.Audit.Databases.Tables;
using DisclosureRules.Audit.Databases.Wording;
using DisclosureRules.Diagnostics;
using Microsoft.Data.Sqlite;

namespace DisclosureRules.Audit.Databases.Sqlite;

/// <summary>Rows of a SQLite file, in one transaction. Not safe to share between threads.</summary>
internal sealed class SqliteRows : IRows, IDisposable
{
    /// <summary>The version of the tables, in the file's <c>user_version</c>.</summary>
    private const int Version = 1;

    private readonly string _folder;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<Table, SqliteCommand> _inserts = [];
    private SqliteTransaction? _transaction;

    public SqliteRows(string path, string folder)
    {
        _folder = folder;
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
    }

    /// <summary>Opens the file and makes room for a run.</summary>
    /// <param name="id">The run.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="DiagnosticException">The file is no such database.</exception>
    public long Begin(string id)
    {
        try
        {
            _connection.Open();

            // The file is a copy that takes the place of the other when it is whole: it needs no journal.
            Execute("PRAGMA journal_mode = OFF");
            Execute("PRAGMA synchronous = OFF");
            bool isNew = Number("SELECT count(*) FROM sqlite_schema") == 0;
            if (!isNew && Number("PRAGMA user_version") != Version)
                throw Foreign(null);
            _transaction = _connection.BeginTransaction();
            if (isNew)
                Create();
        }
        catch (SqliteException exception)
        {
            throw Foreign(exception);
        }

        long? same = Scalar("SELECT number FROM runs WHERE run_id = $id", id);
        foreach (Table table in Table.All)
            Scalar($"DELETE FROM {table.Name} WHERE run_id = $id", id);
        return same ?? Number("SELECT coalesce(max(number), 0) + 1 FROM runs");
    }

    public void Add(Table table, params ReadOnlySpan<object?> values)
    {
        SqliteCommand insert = Insert(table);
        for (int i = 0; i < values.Length; i++)
            insert.Parameters[i].Value = Stored(values[i]);
        insert.ExecuteNonQuery();
    }

    public void Finish() => _transaction!.Commit();

    public void Dispose()
    {
        foreach (SqliteCommand insert in _inserts.Values)
            insert.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }

    /// <summary>Exact: whole numbers as integers, fractions by their digits, which no binary number has.</summary>
    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        decimal number when decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue => (long)number,
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        bool yes => yes ? 1L : 0L,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };

    private void Create()
    {
        foreach (Table table in Table.All)
            Execute($"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\"{Type(c.Kind)}"))})");
        Execute("CREATE UNIQUE INDEX runs_by_id ON runs (run_id)");
        Execute("CREATE UNIQUE INDEX reports_by_number ON reports (run_id, report)");
        Execute("CREATE UNIQUE INDEX findings_by_number ON findings (run_id, finding)");
        Execute("CREATE INDEX findings_by_fingerprint ON findings (fingerprint)");
        Execute("CREATE INDEX cells_by_finding ON finding_cells (run_id, finding)");
        Execute("CREATE INDEX quotes_by_finding ON finding_quotes (run_id, finding)");
        Execute($"PRAGMA user_version = {Version.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>A column without a type keeps what it is given; one with a numeric type would make a binary fraction of digits.</summary>
    private static string Type(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer or ColumnKind.Boolean => " INTEGER",
        ColumnKind.Exact => "",
        _ => " TEXT",
    };

    private SqliteCommand Insert(Table table)
    {
        if (_inserts.TryGetValue(table, out SqliteCommand? known))
            return known;
        SqliteCommand insert = _connection.CreateCommand();
        insert.Transaction = _transaction;
        insert.CommandText = $"INSERT INTO {table.Name} VALUES ({string.Join(", ", table.Columns.Select((_, i) => "$" + i.ToString(CultureInfo.InvariantCulture)))})";
        for (int i = 0; i < table.Columns.Count; i++)
            insert.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
        return _inserts[table] = insert;
    }

    private DiagnosticException Foreign(Exception? inner) =>
        new([new(DatabaseTexts.Of("database.foreign"), Path.Combine(_folder, "audit.sqlite"))], inner);

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Number(string sql) => Scalar(sql, null) ?? 0;

    private long? Scalar(string sql, string? id)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        if (id is not null)
            command.Parameters.AddWithValue("$id", id);
        return command.ExecuteScalar() is long number ? number : null;
    }
}
