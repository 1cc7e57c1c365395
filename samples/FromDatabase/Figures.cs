using Microsoft.Data.Sqlite;

namespace FromDatabase;

/// <summary>The application's own figures, in SQLite: a row for each number, by the ids or the labels of the form.</summary>
internal static class Figures
{
    public static SqliteConnection Open()
    {
        SqliteConnection database = new("Data Source=:memory:");
        database.Open();
        using SqliteCommand create = new(
            """
            CREATE TABLE figures (year INTEGER, part TEXT, item TEXT, party TEXT, number NUMERIC);
            INSERT INTO figures VALUES
              (2023, 'requests', '本年新收政府信息公开申请数量', '自然人', 8),
              (2023, 'requests', '本年新收政府信息公开申请数量', '商业企业', 2),
              (2023, 'requests', '本年新收政府信息公开申请数量', '总计', 10),
              (2023, 'requests', 'granted', 'naturalPerson', 8),
              (2023, 'requests', 'granted', 'enterprise', 2),
              (2023, 'requests', 'granted', 'total', 11),
              (2023, 'requests', 'total', 'naturalPerson', 8),
              (2023, 'requests', 'total', 'enterprise', 2),
              (2023, 'requests', 'total', 'total', 10),
              (2023, 'proactive', 'adminFees', 'amount', NULL);
            """,
            database);
        create.ExecuteNonQuery();
        return database;
    }
}
