using Chengming.Data.Protection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Data.Protection;

/// <summary>A protected text is a complex property: three columns, read back whole, found by its fingerprint.</summary>
public sealed class ProtectedTextStorageTests : IDisposable
{
    private const string Place = "Person.IdNumber";

    private readonly KeyFolder folder = new();

    [Fact]
    public async Task ComplexProperty_SavedAndFoundByFingerprint_ComesBackWhole()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(cancel);
        var options = new DbContextOptionsBuilder<People>().UseSqlite(connection).Options;
        var vault = folder.NewVault();
        await using (var db = new People(options))
        {
            await db.Database.EnsureCreatedAsync(cancel);
            db.AddRange(WithNumber(vault, 1, "110229199003071234"), WithNumber(vault, 2, "110229199003075678"));
            db.Add(new Person { Id = 3 });
            await db.SaveChangesAsync(cancel);
        }

        var fingerprint = vault.Fingerprint("110229199003075678", ProtectedKind.ResidentId);
        await using var again = new People(options);
        var found = await again.Set<Person>().SingleAsync(p => p.IdNumber!.Fingerprint == fingerprint, cancel);

        Assert.Equal(2, found.Id);
        Assert.Equal("110229199003075678", vault.Reveal(found.IdNumber!, Place));
        Assert.Null((await again.Set<Person>().SingleAsync(p => p.Id == 3, cancel)).IdNumber);
    }

    public void Dispose() => folder.Dispose();

    private static Person WithNumber(PersonalDataVault vault, int id, string number) =>
        new() { Id = id, IdNumber = vault.Protect(number, ProtectedKind.ResidentId, Place) };

    private sealed class Person
    {
        public int Id { get; set; }

        public ProtectedText? IdNumber { get; set; }
    }

    private sealed class People(DbContextOptions<People> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Person>().ComplexProperty(p => p.IdNumber);
    }
}
