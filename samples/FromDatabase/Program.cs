// Checks figures of a database before they are published: dotnet run --project samples/FromDatabase
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using FromDatabase;
using Microsoft.Data.Sqlite;

using SqliteConnection database = Figures.Open();
using SqliteCommand query = new("SELECT part, item, party, number FROM figures WHERE year = 2023", database);
using SqliteDataReader row = query.ExecuteReader();
ReportBuilder builder = new(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "青石市水务局", Year = 2023, Scope = ReportScope.Own };
while (row.Read())
    builder.Set(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetDecimal(3));

// The database has no row where there was nothing: that is zero here, and only the application can know it.
Report report = builder.FillMissing(Cell.Number(0)).Build();
foreach (Finding finding in RuleSet.National.Check(report))
    Console.WriteLine(finding);
