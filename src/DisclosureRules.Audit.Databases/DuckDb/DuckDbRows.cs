using System.Globalization;
using System.Numerics;
using DisclosureRules.Audit.Databases.Tables;
using DisclosureRules.Audit.Databases.Wording;
using DisclosureRules.Diagnostics;
using DuckDB.NET.Data;

namespace DisclosureRules.Audit.Databases.DuckDb;

/// <summary>Rows of a DuckDB file. Not safe to share between threads.</summary>
internal sealed class DuckDbRows : IRows, IDisposable
{
    /// <summary>Digits behind the point of an exact number.</summary>
    private const int Scale = 10;

    // What the other half of an audit's 300 MB leaves it.
    private const string Memory = "200MB";

    private readonly string _shown;
    private readonly IReadOnlyList<Table> _tables;
    private readonly DuckDBConnection _connection;
    private readonly Dictionary<Table, DuckDBAppender> _appenders = [];

    /// <param name="path">The file.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <param name="tables">Its tables.</param>
    /// <exception cref="DiagnosticException">The native library is not there, or the file is no such database.</exception>
    public DuckDbRows(string path, string shown, IReadOnlyList<Table> tables)
    {
        (_shown, _tables) = (shown, tables);
        try
        {
            _connection = new(new DuckDBConnectionStringBuilder { DataSource = path }.ToString());
            _connection.Open();
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new DiagnosticException([new(DatabaseTexts.Of("database.no-library", ("reason", (exception.InnerException ?? exception).Message.Split('\n')[0])), shown)], exception);
        }
        catch (DuckDBException exception)
        {
            throw Foreign(exception);
        }

        // One thread writes the same rows in the same order each time.
        Execute("SET threads = 1");
        Execute($"SET memory_limit = '{Memory}'");
    }

    /// <summary>Makes room for a run.</summary>
    /// <param name="id">The run; 32 hexadecimal digits.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="DiagnosticException">The file is no such database.</exception>
    public long Begin(string id)
    {
        bool isNew = Number("SELECT count(*) FROM information_schema.tables") == 0;
        if (isNew)
            Create();
        else if (_tables.Any(t => Number($"SELECT count(*) FROM information_schema.columns WHERE table_name = '{t.Name}'") != t.Columns.Count))
            throw Foreign(null);
        long same = Number($"SELECT coalesce(max(number), 0) FROM runs WHERE run_id = '{id}'");
        foreach (Table table in _tables)
            Execute($"DELETE FROM {table.Name} WHERE run_id = '{id}'");
        return same > 0 ? same : Number("SELECT coalesce(max(number), 0) + 1 FROM runs");
    }

    public void Create()
    {
        foreach (Table table in _tables)
            Execute($"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\" {Type(c.Kind)}"))})");
    }

    public void Add(Table table, params ReadOnlySpan<object?> values)
    {
        if (!_appenders.TryGetValue(table, out DuckDBAppender? appender))
            _appenders[table] = appender = _connection.CreateAppender(table.Name);
        IDuckDBAppenderRow row = appender.CreateRow();
        for (int i = 0; i < values.Length; i++)
            Append(row, values[i]);
        row.EndRow();
    }

    /// <summary>Closes what is open, so that everything added is there.</summary>
    public void Finish()
    {
        foreach (DuckDBAppender appender in _appenders.Values)
            appender.Dispose();
        _appenders.Clear();
        Execute("CHECKPOINT");
    }

    public void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public IReadOnlyList<long?> Numbers(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<long?> numbers = [];
        while (reader.Read())
            numbers.Add(reader.IsDBNull(0) ? null : Convert.ToInt64(reader.GetValue(0) is BigInteger big ? (long)big : reader.GetValue(0), CultureInfo.InvariantCulture));
        return numbers;
    }

    public void Dispose()
    {
        foreach (DuckDBAppender appender in _appenders.Values)
            appender.Dispose();
        _connection?.Dispose();
    }

    private static void Append(IDuckDBAppenderRow row, object? value)
    {
        _ = value switch
        {
            null => row.AppendNullValue(),
            string text => row.AppendValue(text),
            long number => row.AppendValue((long?)number),
            decimal number => decimal.Round(number, Scale) == number ? row.AppendValue((decimal?)number) : row.AppendNullValue(),
            bool yes => row.AppendValue((bool?)yes),
            DateOnly day => row.AppendValue((DateOnly?)day),
            _ => throw new ArgumentException($"A {value.GetType()} is no value of a table.", nameof(value)),
        };
    }

    private static string Type(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "BIGINT",
        ColumnKind.Boolean => "BOOLEAN",
        ColumnKind.Exact => $"DECIMAL(38, {Scale.ToString(CultureInfo.InvariantCulture)})",
        ColumnKind.Date => "DATE",
        _ => "VARCHAR",
    };

    private long Number(string sql) => Numbers(sql) is [{ } number, ..] ? number : 0;

    private DiagnosticException Foreign(Exception? inner) => new([new(DatabaseTexts.Of("database.foreign"), _shown)], inner);
}
