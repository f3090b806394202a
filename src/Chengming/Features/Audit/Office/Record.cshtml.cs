using System.Text.Json;
using System.Text.Json.Nodes;
using Chengming.Data;
using Chengming.Features.Office;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit.Office;

/// <summary>One link of the chain with what changed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RecordModel(PlatformDb db, Words words) : OfficePage
{
    private static readonly JsonSerializerOptions Indented = new(AuditDetails.Json) { WriteIndented = true };

    public AuditRecord Record { get; private set; } = null!;

    public AuditDetails Details { get; private set; } = null!;

    public AuditReading Reading { get; } = new(db, words);

    /// <summary>The members of the event in words.</summary>
    public IReadOnlyList<AuditLine> Members { get; private set; } = [];

    /// <summary>The record as it was written.</summary>
    public string Raw { get; private set; } = "";

    public bool HasHashOfItsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(long sequence, CancellationToken cancel)
    {
        if (
            await db.AuditRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Sequence == sequence, cancel)
            is not { } record
        )
        {
            return NotFound();
        }

        Record = record;
        Details = AuditDetails.Parse(record.Details);
        await Reading.PrepareAsync(record, cancel);
        Members = [.. Reading.Members(record, Details.Event)];
        var node = (JsonObject)JsonSerializer.SerializeToNode(record, AuditDetails.Json)!;
        node["details"] = JsonNode.Parse(record.Details);
        Raw = node.ToJsonString(Indented);
        HasHashOfItsOwn = AuditChain.HashOf(record) == record.Hash;
        return Page();
    }
}
