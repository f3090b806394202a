using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Actions;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Demo;

/// <summary>The staff of the invented county, one person for each role (演示账号); all sign in with one password.</summary>
internal sealed class DemoStaff(PlatformDb db, OpenAccount openAccount)
{
    /// <summary>Password of every demonstration account.</summary>
    public const string Password = "Demo-2026-chengming";

    public async Task LoadAsync(ActionContext context, CancellationToken cancel)
    {
        var agencies = await db.Agencies.Where(a => a.IsDemonstration).ToDictionaryAsync(a => a.Code, cancel);
        foreach (var person in People())
        {
            var input = new OpenAccount.Input(
                person.SignInName,
                person.Name,
                agencies[person.Agency],
                Password,
                person.Roles,
                // A name under which no mail is ever delivered (RFC 2606).
                $"{person.SignInName}@office.example"
            );
            (await openAccount.RunAsync(input, context, cancel)).OrThrow();
        }
    }

    /// <summary>The people of the demonstration.</summary>
    public static IReadOnlyList<DemoPerson> People()
    {
        using var stream = EmbeddedFiles.Open("Features/Accounts/Demo/demo-staff.json");
        return JsonSerializer.Deserialize(stream, DemoStaffJson.Default.IReadOnlyListDemoPerson)
            ?? throw new InvalidDataException("demo-staff.json is empty.");
    }
}

/// <summary>A person of the demonstration.</summary>
internal sealed record DemoPerson(string SignInName, string Name, string Agency, StaffRole[] Roles);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(IReadOnlyList<DemoPerson>))]
internal sealed partial class DemoStaffJson : JsonSerializerContext;
