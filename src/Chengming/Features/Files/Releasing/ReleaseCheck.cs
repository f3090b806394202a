using Chengming.Actions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Storing;
using Chengming.Law;

namespace Chengming.Features.Files.Releasing;

/// <summary>
/// What the check before release found in a file when it was last made (发布前检查记录). A file has one; checking it again replaces what
/// was found, and the audit keeps that it was done.
/// </summary>
[Term("发布前检查记录")]
public sealed class ReleaseCheck
{
    private ReleaseCheck() { }

    /// <summary>The first check of a file.</summary>
    public ReleaseCheck(StoredFile file, CheckedContent content, Actor by, DateTimeOffset at)
    {
        Id = file.Id;
        AgencyId = file.AgencyId;
        Replace(content, by, at);
    }

    /// <summary>Identifier; that of the file.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency the file belongs to.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Account of the person who had it checked; null for the platform itself.</summary>
    public Guid? CheckedById { get; private set; }

    /// <summary>Name of who had it checked.</summary>
    public string CheckedByName { get; private set; } = "";

    /// <summary>When it was checked.</summary>
    public DateTimeOffset CheckedAt { get; private set; }

    /// <summary>How many findings must not go out.</summary>
    public int Errors { get; private set; }

    /// <summary>How many findings are usually wrong.</summary>
    public int Warnings { get; private set; }

    /// <summary>How many findings somebody has to look at.</summary>
    public int Questions { get; private set; }

    /// <summary>True when everything in the file could be looked at. Without it no file is called clean.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What was found, as JSON; values are masked.</summary>
    public string Found { get; private set; } = "";

    /// <summary>What was found.</summary>
    public CheckedContent Content => CheckedContent.FromJson(Found);

    /// <summary>True when everything was looked at and nothing was found.</summary>
    public bool IsClean => IsWhole && Errors + Warnings + Questions == 0;

    /// <summary>The file was checked again.</summary>
    public void Replace(CheckedContent content, Actor by, DateTimeOffset at)
    {
        CheckedById = by.AccountId;
        CheckedByName = by.Name;
        CheckedAt = at;
        Errors = content.Count(FindingSeverity.Error);
        Warnings = content.Count(FindingSeverity.Warning);
        Questions = content.Count(FindingSeverity.Question);
        IsWhole = content.NotChecked.Count == 0;
        Found = content.ToJson();
    }
}
